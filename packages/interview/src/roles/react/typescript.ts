import type { Question } from "@teamified/contracts/roles";
import { point } from "../point.ts";

/** React Developer: TypeScript in React. How questions are written: docs/adding-a-role.md. */
export const typescriptQuestions: Question[] = [
  {
    id: "react-props-types",
    skill: "typescript",
    difficulty: "warmup",
    text: "How do you describe the props of a component in TypeScript, and what does that give your team?",
    why: "Everyday typing of components.",
    points: [
      point(
        "type",
        "warmup",
        "A type or interface lists the props, and the function's parameter is annotated with it",
        [
          "define a props type",
          "interface for the props",
          "annotate the props parameter",
          "type alias for props",
        ],
      ),
      point("optional", "warmup", "Optional props are marked with a question mark and get a default value", [
        "optional with question mark",
        "optional props",
        "default value when destructuring",
      ]),
      point(
        "errors-early",
        "warmup",
        "A wrong or missing prop is an error in the editor or build instead of at runtime",
        [
          "compile error for missing prop",
          "mistakes caught before runtime",
          "errors in the editor",
          "catch wrong props at build time",
        ],
      ),
      point("docs", "warmup", "It documents the component and gives autocompletion and safe refactoring", [
        "autocomplete",
        "self documenting",
        "safe refactoring",
        "serves as documentation",
      ]),
      point(
        "children",
        "standard",
        "Children are typed as ReactNode and native attributes can be reused from the element's own props",
        [
          "children as ReactNode",
          "ComponentProps of button",
          "extend native button attributes",
          "ComponentPropsWithoutRef",
        ],
      ),
    ],
    misconceptions: [
      {
        says: "TypeScript checks the props at runtime in production",
        truth: "Types are erased; data from outside must be checked by code such as a schema.",
      },
    ],
    probe: "How would you type a Button that accepts everything a native button accepts?",
    modelAnswer:
      "I define a props type or an interface for the props and annotate the parameter of the function with it. Optional props get a question mark and a default value when destructuring. Then a wrong or missing prop is a compile error, so mistakes are caught before runtime, and the type serves as documentation with autocomplete and safe refactoring. Children are typed as ReactNode, and for a wrapper I extend the native attributes with ComponentProps of button.",
    thinkingSeconds: 30,
  },
  {
    id: "react-discriminated-union",
    skill: "typescript",
    difficulty: "standard",
    text: "A component shows loading, error or data. How would you type that state so that impossible combinations cannot be written?",
    why: "Modelling state is where types pay most.",
    points: [
      point("union", "standard", "A discriminated union with one member for each case", [
        "discriminated union",
        "tagged union",
        "union with a status field",
        "union of three object types",
      ]),
      point("tag", "standard", "A literal field such as status tells the cases apart", [
        "literal status field",
        "status loading error success",
        "common discriminant property",
        "kind field",
      ]),
      point(
        "own-fields",
        "standard",
        "Each case has only the fields that make sense for it, data only in success",
        ["data only exists in success", "error only in the error case", "fields only for that case"],
      ),
      point("narrow", "standard", "Checking the field narrows the type, so data is known to be there", [
        "TypeScript narrows the type",
        "narrowing after checking status",
        "type is narrowed in the switch",
      ]),
      point("exhaustive", "advanced", "A switch with never makes a forgotten case a compile error", [
        "exhaustive switch",
        "never in the default case",
        "compile error for missing case",
        "exhaustiveness check",
      ]),
      point(
        "booleans",
        "standard",
        "Separate booleans and optional fields allow contradictions such as loading with an error",
        [
          "booleans allow impossible states",
          "isLoading and error at same time",
          "optional fields allow contradictions",
        ],
      ),
    ],
    misconceptions: [
      {
        says: "use a cast with as to tell TypeScript the data is there",
        truth: "A cast silences the check; narrowing proves it.",
      },
    ],
    probe: "Why not three separate fields: isLoading, error and data?",
    modelAnswer:
      "I use a discriminated union: one object type for each case with a literal status field, so status is loading, error or success. Data only exists in success and the message only in the error case. When I check status, TypeScript narrows the type and I can use data safely. In an exhaustive switch I assign to never in the default case, so a missing case is a compile error. With separate booleans and optional fields you can have isLoading and error at the same time, which are impossible states.",
    thinkingSeconds: 60,
  },
];
