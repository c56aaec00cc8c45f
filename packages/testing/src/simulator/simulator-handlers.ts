import { type HttpHandler, http } from "msw";
import { handleRequest } from "./handle-request.ts";
import { type SimulatedProvider, simulatedProviders } from "./scenario.ts";
import type { SimulatorState } from "./state.ts";

/**
 * The simulator for msw's `setupServer`: the same answers without a server. `baseUrls` names the address under which
 * the code in question calls each provider, such as `{ openai: "https://api.openai.com/v1" }`.
 */
export function simulatorHandlers(
  state: SimulatorState,
  baseUrls: Partial<Record<SimulatedProvider, string>>,
): HttpHandler[] {
  return simulatedProviders.flatMap((provider) => {
    const base = baseUrls[provider]?.replace(/\/+$/, "");
    if (base === undefined) return [];
    return http.all(`${base}/*`, ({ request }) => {
      const path = request.url.slice(base.length);
      return handleRequest(state, request, { provider, path });
    });
  });
}
