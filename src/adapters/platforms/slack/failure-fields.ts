import { webApi } from '@slack/bolt';

/**
 * What a log may hold of a failure. Slack's own errors carry the whole answer, and those of its library the request
 * with what was said and the token; of them only the reason is kept.
 */
export function failureFields(error: unknown): Record<string, unknown> {
  if (error instanceof webApi.WebAPIPlatformError) {
    const { error: reason, response_metadata: metadata } = error.data;
    return { reason, ...(metadata?.messages === undefined ? {} : { details: metadata.messages }) };
  }
  if (error instanceof webApi.WebAPIHTTPError) return { status: error.statusCode, reason: error.statusMessage };
  if (error instanceof webApi.WebAPIRateLimitedError) return { status: 429, retryAfter: error.retryAfter };
  if (error instanceof webApi.WebAPIRequestError) return { reason: causeOf(error.original) };
  return { err: error };
}

/** fetch says "fetch failed" of everything; what failed is its cause. */
function causeOf(error: Error): string {
  return error.cause instanceof Error ? error.cause.message : error.message;
}
