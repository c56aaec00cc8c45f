import type { Question } from "@teamified/contracts/roles";
import { point } from "../point.ts";

/** JavaScript Developer: Language core. How questions are written: docs/adding-a-role.md. */
export const languageQuestions: Question[] = [
  {
    id: "js-let-const-var",
    skill: "language",
    difficulty: "warmup",
    text: "How do let, const and var differ, and which do you use when?",
    why: "Everyday choice that shows a feeling for scope.",
    points: [
      point("block-scope", "warmup", "let and const are scoped to the block, var to the function", [
        "let and const are block scoped",
        "var is function scoped",
        "scope of the block",
      ]),
      point(
        "const-binding",
        "warmup",
        "const forbids assigning again, but the object behind it may still change",
        [
          "const cannot be reassigned",
          "object in const can still be mutated",
          "const does not make it immutable",
        ],
      ),
      point(
        "tdz",
        "standard",
        "let and const cannot be used before their declaration; var is hoisted as undefined",
        [
          "temporal dead zone",
          "var is hoisted",
          "undefined before the declaration",
          "cannot access before initialization",
        ],
      ),
      point("default", "warmup", "const by default, let when it is reassigned, var no more", [
        "const by default",
        "prefer const",
        "let only when reassigning",
        "never use var",
      ]),
      point("loop", "standard", "In a loop let makes a new binding for each turn, which closures rely on", [
        "new binding per iteration",
        "closure in loop captures own variable",
        "var in loop shares one variable",
      ]),
    ],
    misconceptions: [
      {
        says: "const makes an object immutable",
        truth: "Only the binding is fixed; Object.freeze fixes one level of the object.",
      },
    ],
    probe: "What do you get if a loop with var starts timers that print the counter?",
    modelAnswer:
      "let and const are block scoped while var is function scoped. const cannot be reassigned, but the object in it can still be mutated. var is hoisted and gives undefined, whereas let and const are in the temporal dead zone until their line. In a loop let makes a new binding per iteration, so a closure in a loop captures its own variable. I use const by default, let only when I am reassigning, and I avoid var.",
    thinkingSeconds: 35,
  },
  {
    id: "js-array-methods",
    skill: "language",
    difficulty: "warmup",
    text: "When do you reach for map, filter and reduce instead of a loop, and what should you watch out for?",
    why: "Shows fluency with data and a sense for readability.",
    points: [
      point("map", "warmup", "map turns every item into another and gives a new array of the same length", [
        "map transforms each item",
        "map returns a new array",
        "same length",
      ]),
      point("filter", "warmup", "filter keeps the items for which the test is true", [
        "filter keeps matching items",
        "filter by a condition",
        "filter removes items",
      ]),
      point("reduce", "warmup", "reduce gathers all items into one value, with an initial value", [
        "reduce accumulates to a single value",
        "reduce to a sum or object",
        "accumulator with initial value",
      ]),
      point("no-mutation", "standard", "They leave the original array as it is", [
        "do not mutate the original",
        "original array is unchanged",
        "without changing the source array",
      ]),
      point(
        "readable",
        "standard",
        "A loop is clearer for early exit, awaiting in order, or complicated steps",
        [
          "for of loop with break",
          "early exit needs a loop",
          "await inside for of",
          "loop is more readable",
          "reduce gets hard to read",
        ],
      ),
    ],
    misconceptions: [
      {
        says: "forEach waits for async callbacks",
        truth: "forEach ignores the promise; use for…of with await, or Promise.all over map.",
      },
    ],
    probe: "What happens when the callback of map is an async function?",
    modelAnswer:
      "map transforms each item and returns a new array of the same length, filter keeps matching items, and reduce accumulates everything to a single value, with an initial value. All three do not mutate the original array. I use a for of loop with break when I need an early exit, or when I await inside it, and also when reduce gets hard to read.",
    thinkingSeconds: 35,
  },
  {
    id: "js-closures",
    skill: "language",
    difficulty: "standard",
    text: "What is a closure, and where have closures helped or hurt you in real code?",
    why: "Closures explain callbacks, private state and many leaks.",
    points: [
      point(
        "definition",
        "warmup",
        "A function keeps access to the variables of the place where it was made",
        [
          "function remembers its surrounding variables",
          "access to outer scope variables",
          "lexical scope",
          "captures variables from outer function",
          "function has access to variables of its parent function",
        ],
      ),
      point("after-return", "standard", "This holds even after the outer function has returned", [
        "after the outer function has returned",
        "variables live on after return",
        "stay alive after outer function finished",
        "after the parent function has finished executing",
      ]),
      point("private", "standard", "They give private state, factories, and callbacks with their data", [
        "private variables",
        "encapsulate state",
        "factory functions",
        "module pattern",
        "partial application",
        "callback keeps its data",
      ]),
      point(
        "by-reference",
        "standard",
        "The variable is captured, not its value at that time, so a later change is seen",
        [
          "captures the variable not the value",
          "sees the current value",
          "by reference",
          "later changes are visible",
        ],
      ),
      point("leak", "advanced", "A closure that lives long keeps everything it refers to in memory", [
        "memory leak",
        "keeps objects in memory",
        "prevents garbage collection",
        "listener holds references",
      ]),
    ],
    misconceptions: [
      {
        says: "a closure copies the values of the variables",
        truth: "It refers to the variables themselves; changes are seen by both sides.",
      },
    ],
    probe: "How can a closure keep memory from being freed?",
    modelAnswer:
      "A closure is when a function remembers its surrounding variables, from the lexical scope where it was made, even after the outer function has returned. It captures the variable not the value, so later changes are visible. I use that for private variables, factory functions like debounce, and callbacks that carry their data. It hurt me as a memory leak: a listener that was never removed keeps objects in memory because the closure refers to them.",
    thinkingSeconds: 55,
  },
  {
    id: "js-this-binding",
    skill: "language",
    difficulty: "standard",
    text: "You pass a method of an object as a callback and inside it this is suddenly undefined. Why, and what are your options?",
    why: "The rules of this still bite in class-based code.",
    points: [
      point(
        "call-site",
        "standard",
        "this is decided by how a function is called, not where it was written",
        ["this depends on how it is called", "determined by the call site", "decided at call time"],
      ),
      point(
        "detached",
        "standard",
        "Passed as a callback, the method loses its object; in strict mode this is undefined",
        [
          "method is detached from its object",
          "loses its object",
          "called without the object",
          "undefined in strict mode",
          "separated from the object",
        ],
      ),
      point("bind", "standard", "bind makes a function with a fixed this", [
        "use bind",
        "bind the method to the object",
        "bound function",
      ]),
      point(
        "arrow",
        "standard",
        "An arrow function takes this from its surroundings, so wrapping the call works",
        [
          "arrow function takes this from surrounding scope",
          "wrap it in an arrow function",
          "arrow has no own this",
          "lexical this",
          "arrow functions don't have their own this",
        ],
      ),
      point(
        "field",
        "advanced",
        "An arrow function as class field is bound but made anew for each instance",
        ["class field arrow function", "arrow property per instance", "created for every instance"],
      ),
    ],
    misconceptions: [
      {
        says: "arrow functions can be bound with bind or call",
        truth: "An arrow function has no this of its own, so bind and call do not change it.",
      },
    ],
    probe: "What does the arrow function cost when it is a class field of thousands of objects?",
    modelAnswer:
      "this depends on how a function is called, it is determined by the call site. When I pass the method as a callback it is detached from its object and called without it, so it is undefined in strict mode. I can bind the method to the object, or wrap it in an arrow function, because an arrow has no own this and takes it from the surrounding scope. A class field arrow function works too but is created for every instance.",
    thinkingSeconds: 55,
  },
  {
    id: "js-prototypes",
    skill: "language",
    difficulty: "advanced",
    text: "How does property lookup work with prototypes, and what do classes add to that or hide from you?",
    why: "The object model underneath classes explains many surprises.",
    points: [
      point(
        "chain",
        "standard",
        "A property that the object lacks is looked up along the prototype chain until null",
        ["prototype chain", "looks up the prototype", "until null is reached", "walks up the chain"],
      ),
      point("shared", "standard", "Methods live on the prototype and are shared by all instances", [
        "methods are shared on the prototype",
        "one copy of the method",
        "instances share methods",
      ]),
      point("sugar", "standard", "class is mostly nicer syntax over constructor functions and prototypes", [
        "class is syntactic sugar",
        "constructor functions underneath",
        "sugar over prototypes",
      ]),
      point(
        "private",
        "advanced",
        "Private fields with # are truly private, which prototypes could not offer",
        ["private fields", "hash private fields", "truly private"],
      ),
      point(
        "new",
        "advanced",
        "new makes an object with that prototype and runs the constructor with it as this",
        ["new creates an object linked to the prototype", "new sets the prototype", "runs the constructor"],
      ),
      point(
        "pollution",
        "advanced",
        "Changing shared prototypes affects everything and opens prototype pollution",
        [
          "prototype pollution",
          "do not extend built-in prototypes",
          "changing Object.prototype affects all objects",
        ],
      ),
    ],
    misconceptions: [
      {
        says: "assigning a property changes the prototype's property",
        truth: "Assignment makes an own property on the object, which hides the inherited one.",
      },
    ],
    probe: "What happens when you assign to a property that exists only on the prototype?",
    modelAnswer:
      "If an object lacks a property, the engine walks up the prototype chain until null is reached. Methods are shared on the prototype, so there is one copy of the method for all instances. new creates an object linked to the prototype and runs the constructor. class is mostly syntactic sugar over prototypes with constructor functions underneath, but private fields with a hash are truly private and really new. Because it is shared, I do not extend built-in prototypes, and prototype pollution is a security issue when merging user input.",
    thinkingSeconds: 80,
  },
];
