/** What is worked out when it is first asked for, and then kept. */
export function lazily<Found>(find: () => Found): () => Found {
  let known: { found: Found } | null = null;
  return () => {
    known ??= { found: find() };
    return known.found;
  };
}
