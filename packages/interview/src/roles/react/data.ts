import type { Question } from "@teamified/contracts/roles";
import { point } from "../point.ts";

/** React Developer: Data, forms and server rendering. How questions are written: docs/adding-a-role.md. */
export const dataQuestions: Question[] = [
  {
    id: "react-forms-actions",
    skill: "data",
    difficulty: "standard",
    text: "How would you build a form in React 19 that saves to a server and shows pending and error states?",
    why: "Forms are daily work, and React 19 changed how they are written.",
    points: [
      point("action", "standard", "Pass an async function as the form's action instead of a submit handler", [
        "form action function",
        "action prop of the form",
        "server action",
        "async function as action",
      ]),
      point("action-state", "standard", "useActionState holds the result or error of the last submission", [
        "useActionState",
        "action returns error state",
        "state from the last submission",
      ]),
      point("pending", "standard", "Show the pending state and disable the button while it is being sent", [
        "disable the button while pending",
        "isPending",
        "useFormStatus",
        "loading indicator during submit",
      ]),
      point(
        "validate-server",
        "standard",
        "Validate on the server as well, because the client can be bypassed",
        [
          "validate on the server",
          "server side validation",
          "client validation can be bypassed",
          "never trust the client",
        ],
      ),
      point("errors-near", "warmup", "Show errors beside the fields and keep what was typed", [
        "show errors next to the field",
        "error message for each field",
        "keep the entered values",
        "do not lose the input",
      ]),
      point(
        "optimistic",
        "advanced",
        "useOptimistic shows the expected result at once and falls back on failure",
        ["useOptimistic", "optimistic update", "rollback on error"],
      ),
    ],
    misconceptions: [
      {
        says: "client side validation makes server validation unnecessary",
        truth: "Anyone can send a request without the page; the server's check is the one that counts.",
      },
    ],
    probe: "What does the user see when the server rejects one of the fields?",
    modelAnswer:
      "In React 19 I pass an async function as action to the form, a server action if there is a framework. useActionState holds the state from the last submission, such as an error for each field, and gives isPending, so I disable the button while pending, or use useFormStatus in a nested button. I show errors next to the field and keep the entered values. I always validate on the server, since client validation can be bypassed. For lists I may add useOptimistic for an optimistic update with rollback on error.",
    thinkingSeconds: 70,
  },
  {
    id: "react-server-components",
    skill: "data",
    difficulty: "advanced",
    text: "How do Server Components differ from server-side rendering, and how do you decide where the border to client components lies?",
    why: "The border decides bundle size, data access and safety.",
    points: [
      point(
        "server-only",
        "standard",
        "Server components run only on the server and their code is not sent to the browser",
        [
          "run only on the server",
          "code is not shipped to the browser",
          "not included in the client bundle",
          "no JavaScript sent",
        ],
      ),
      point(
        "ssr-html",
        "advanced",
        "Server-side rendering makes HTML of client components, which are then hydrated",
        [
          "SSR renders HTML then hydrates",
          "hydration on the client",
          "client components are hydrated",
          "SSR produces initial HTML",
        ],
      ),
      point("data", "standard", "They can read data directly, with async and await, next to the database", [
        "fetch data directly",
        "async components",
        "access the database directly",
        "await data in the component",
      ]),
      point("no-interactivity", "standard", "They have no state, effects or event handlers", [
        "cannot use state or effects",
        "no event handlers",
        "no hooks like useState",
        "no interactivity",
        "can't use useState or onClick",
      ]),
      point(
        "border-low",
        "advanced",
        "The use client border goes as low as possible, around the interactive leaves",
        [
          "use client at the leaves",
          "keep client components small",
          "push the border down",
          "only interactive parts are client",
          "use client only on small parts like a button",
        ],
      ),
      point(
        "serialise",
        "advanced",
        "Props across the border must be serialisable, and secrets must not cross it",
        [
          "props must be serialisable",
          "cannot pass functions to client components",
          "secrets stay on the server",
          "do not leak secrets",
        ],
      ),
    ],
    misconceptions: [
      {
        says: "use client means that the component renders only in the browser",
        truth:
          "Client components are also rendered to HTML on the server; the directive marks what is sent and hydrated.",
      },
    ],
    probe: "Can a client component show a server component inside itself?",
    modelAnswer:
      "Server components run only on the server and are not included in the client bundle. Classic SSR produces initial HTML from client components, and the same code is then hydrated in the browser. In a server component I can await data in the component, even access the database directly, but I cannot use state or effects and there are no event handlers. I keep client components small and put use client at the leaves, around what is interactive, and pass server content in as children. Props must be serialisable across that border, and secrets stay on the server.",
    thinkingSeconds: 90,
  },
];
