import type { PageReading } from '../../../core/ports/read-document.ts';
import type { PageFault } from '../../../core/sources/explain-page-fault.ts';

/** What is known of a page that gives nothing. */
export const emptyPage = (url: string | null, fault: PageFault): PageReading => ({
  title: null,
  publishedAt: null,
  author: null,
  source: null,
  canonicalUrl: url,
  language: 'und',
  text: '',
  feeds: [],
  fault,
});
