import { describe, expect, it } from "vitest";
import { newRequestId, readRequestId } from "../src/request-id.ts";

describe("a request's id", () => {
  it("is new for every request, and one that we would accept ourselves", () => {
    const id = newRequestId();
    expect(newRequestId()).not.toBe(id);
    expect(readRequestId(id)).toBe(id);
  });

  it.each(["req-1234", "0af7651916cd43dd8448eb211c80319c", "A".repeat(64)])("is kept when it is %j", (id) => {
    expect(readRequestId(id)).toBe(id);
  });

  it.each([
    null,
    "",
    "short",
    "A".repeat(65),
    "id-12345\nlevel=error",
    "<script>alert(1)",
    "id 12345678",
    "ünïcödé-123",
  ])("is replaced when it is %j", (header) => {
    expect(readRequestId(header)).toMatch(/^[0-9a-f-]{36}$/);
  });
});
