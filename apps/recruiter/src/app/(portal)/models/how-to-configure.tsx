import { EmptyState } from "@teamified/ui/states";

/** First use: no model is configured, and what to set to change that. */
export function HowToConfigure() {
  return (
    <EmptyState title="No model is configured">
      <p>
        The portal works without one: questions come from the question bank, and answers and resumes are
        judged by its own rules. To add a model, whoever operates the portal sets a key, for instance{" "}
        <Code>OPENAI_API_KEY</Code>, and starts it again.
      </p>
      <p className="mt-2">
        <Code>AZURE_OPENAI_API_KEY</Code>, <Code>OPENROUTER_API_KEY</Code>, <Code>GEMINI_API_KEY</Code>,{" "}
        <Code>OLLAMA_BASE_URL</Code> and <Code>VLLM_BASE_URL</Code> work too, and for speech{" "}
        <Code>DEEPGRAM_API_KEY</Code> and <Code>ELEVENLABS_API_KEY</Code>. Who is asked first for which task
        is set by <Code>AI_INTERVIEWER</Code> and the other variables that begin with AI_; the file{" "}
        <Code>.env.example</Code> explains each.
      </p>
    </EmptyState>
  );
}

function Code({ children }: { children: string }) {
  return <code className="font-mono text-[0.93em] text-ink">{children}</code>;
}
