/**
 * The request if its body has at most `limit` bytes, or null. A body that does not say its length is
 * read up to the limit, so that no more than that is ever held.
 */
export async function limitBody(request: Request, limit: number): Promise<Request | null> {
  if (request.body === null) return request;
  const declared = request.headers.get("content-length");
  // Node ends a request that sends more than it declared.
  if (declared !== null) return Number(declared) <= limit ? request : null;

  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
  return new Request(request.url, {
    method: request.method,
    headers: request.headers,
    body: new Blob(parts),
    signal: request.signal,
  });
}
