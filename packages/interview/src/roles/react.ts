import type { RoleDefinition } from "@teamified/contracts/roles";
import { dataQuestions } from "./react/data.ts";
import { effectsQuestions } from "./react/effects.ts";
import { reactHelp } from "./react/help.ts";
import { performanceQuestions } from "./react/performance.ts";
import { qualityQuestions } from "./react/quality.ts";
import { renderingQuestions } from "./react/rendering.ts";
import { stateQuestions } from "./react/state.ts";
import { typescriptQuestions } from "./react/typescript.ts";
import { withHelp } from "./with-help.ts";

/** React developer, as of React 19. How a role is written: docs/adding-a-role.md. */
export const react: RoleDefinition = {
  key: "react",
  title: "React Developer",
  summary: "Builds user interfaces with React 19: components, state, effects, data, performance and tests.",
  skills: [
    {
      key: "rendering",
      title: "Rendering and components",
      weight: 0.2,
      claimedBy: ["React", "React.js", "JSX", "Preact"],
    },
    {
      key: "state",
      title: "State management",
      weight: 0.19,
      claimedBy: ["Redux", "Zustand", "MobX", "Redux Toolkit", "Jotai"],
    },
    { key: "effects", title: "Hooks and effects", weight: 0.18, claimedBy: ["React Hooks", "React"] },
    {
      key: "performance",
      title: "Performance",
      weight: 0.14,
      claimedBy: ["Web Performance", "Webpack", "Vite", "Lighthouse"],
    },
    {
      key: "data",
      title: "Data, forms and server rendering",
      weight: 0.13,
      claimedBy: ["Next.js", "TanStack Query", "React Query", "GraphQL", "Remix"],
    },
    {
      key: "quality",
      title: "Testing and accessibility",
      weight: 0.09,
      claimedBy: [
        "Jest",
        "Vitest",
        "Testing Library",
        "React Testing Library",
        "Cypress",
        "Playwright",
        "Accessibility",
      ],
    },
    { key: "typescript", title: "TypeScript in React", weight: 0.07, claimedBy: ["TypeScript"] },
  ],
  persona: {
    name: "Mira",
    manner: "warm, plain and curious",
    greeting:
      "Hello {name}, I am Mira, an AI interviewer, and I will talk with you about building interfaces with React. A person reads the report and makes the decision. Take your time, and if you do not know something, simply say so.",
    closing: "That was my last question, thank you for the conversation.",
  },
  questions: withHelp(reactHelp, [
    ...renderingQuestions,
    ...stateQuestions,
    ...effectsQuestions,
    ...performanceQuestions,
    ...dataQuestions,
    ...qualityQuestions,
    ...typescriptQuestions,
  ]),
};
