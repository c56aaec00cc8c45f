/**
 * The same answer, with `done` called once when its last byte has gone out or the reader went away. An
 * answer that streams is not finished when it begins.
 */
export function whenFinished(response: Response, done: () => void): Response {
  if (response.body === null) {
    done();
    return response;
  }
  let called = false;
  const once = () => {
    if (called) return;
    called = true;
    done();
  };
  const reader = response.body.getReader();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done: ended, value } = await reader.read();
        if (ended) {
          controller.close();
          once();
        } else {
          controller.enqueue(value);
        }
      } catch (error) {
        once();
        controller.error(error);
      }
    },
    async cancel(reason) {
      once();
      await reader.cancel(reason);
    },
  });
  return new Response(body, response);
}
