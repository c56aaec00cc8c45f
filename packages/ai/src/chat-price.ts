import { calcPrice } from "@pydantic/genai-prices";

/**
 * What a chat call costs in US dollars by the price list of genai-prices; null for a model that it does not know. A
 * name such as `openai/gpt-6-luna` is looked up without its maker, too.
 */
export function chatPrice(model: string, inputTokens: number, outputTokens: number): number | null {
  const usage = { input_tokens: inputTokens, output_tokens: outputTokens };
  for (const name of new Set([model, model.slice(model.lastIndexOf("/") + 1)])) {
    const price = calcPrice(usage, name);
    if (price !== null) return price.total_price;
  }
  return null;
}
