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
  {
    id: "js-copy-object",
    skill: "language",
    difficulty: "warmup",
    text: "You write const copy = { ...settings } and change copy.colours.background. Afterwards the original has changed too. Why, and how do you make a real copy?",
    why: "Shared references are behind many bugs that look like magic.",
    points: [
      point("shallow", "warmup", "Spread copies only the first level", [
        "shallow copy",
        "only top level properties are copied",
        "nested objects are not copied",
        "spread goes one level deep",
        "first level only",
      ]),
      point("reference", "warmup", "The nested object is the same one in both", [
        "same reference",
        "both point to the same nested object",
        "objects are held by reference",
        "colours is shared",
        "points to one object in memory",
      ]),
      point("structured", "standard", "structuredClone makes a deep copy", [
        "structuredClone",
        "deep clone",
        "deep copy of everything",
        "lodash cloneDeep",
        "clone it recursively",
      ]),
      point("path", "standard", "Or copy along the path that changes", [
        "spread the nested object too",
        "copy each level that changes",
        "{ ...settings, colours: { ...settings.colours } }",
        "only copy the changed path",
        "Immer",
      ]),
      point("json", "standard", "JSON there and back loses dates, undefined and functions", [
        "JSON.parse of JSON.stringify loses dates",
        "functions and undefined disappear with JSON",
        "Map and Set are lost",
        "JSON trick has limits",
        "structuredClone cannot copy functions",
      ]),
    ],
    misconceptions: [
      {
        says: "const makes an object immutable",
        truth: "const fixes the variable; the object it names can change.",
      },
    ],
    probe: "Which of the ways would lose a Date or a function inside the settings?",
    modelAnswer:
      "Spread makes a shallow copy, only top level properties are copied. colours is an object, and both point to the same nested object, so the change is seen in both. For a real one I use structuredClone, which is a deep copy, or I copy each level that changes, so I spread the nested object too. The JSON trick has limits: JSON.parse of JSON.stringify loses dates and undefined, and functions disappear.",
    thinkingSeconds: 25,
  },
  {
    id: "js-iterator-helpers",
    skill: "language",
    difficulty: "standard",
    text: "You need the first ten matching lines of a huge generator. Compare [...lines].filter(f).slice(0, 10) with the iterator helpers of recent JavaScript.",
    why: "Lazy evaluation is a recent part of the language with real effects.",
    points: [
      point("eager", "warmup", "Spreading reads everything into an array first", [
        "the whole thing is read into memory",
        "array of all lines first",
        "spread consumes the entire generator",
        "never ends for an infinite generator",
        "eager",
      ]),
      point("lazy", "standard", "filter and take of an iterator work lazily, item by item", [
        "lines.filter(f).take(10)",
        "lazy evaluation",
        "one item at a time",
        "only as much as needed",
        "iterator helpers are lazy",
      ]),
      point("stops", "standard", "After ten matches the source is not asked any more, and is closed", [
        "stops after ten matches",
        "rest of the lines is never read",
        "take closes the iterator",
        "return is called on the generator",
        "no further values are pulled",
      ]),
      point("passes", "advanced", "Array methods make an intermediate array at each step", [
        "intermediate arrays",
        "a new array for each step",
        "no temporary arrays with iterators",
        "filter creates another array",
        "less garbage",
      ]),
      point("once", "standard", "An iterator can be gone through only once", [
        "iterator is consumed",
        "can only be iterated once",
        "exhausted afterwards",
        "call toArray to keep the result",
        "second loop gets nothing",
      ]),
    ],
    misconceptions: [
      {
        says: "iterator helpers always return arrays",
        truth: "They return iterators; toArray makes an array at the end.",
      },
    ],
    probe: "What would each version do if the generator never ended?",
    modelAnswer:
      "The spread consumes the entire generator, so the whole thing is read into memory before filtering, and it never ends for an infinite generator. filter also creates another array, so there are intermediate arrays. With iterator helpers I write lines.filter(f).take(10).toArray(): that is lazy evaluation, one item at a time. It stops after ten matches, the rest of the lines is never read and the generator gets closed. You only have to know that an iterator can only be iterated once.",
    thinkingSeconds: 40,
  },
  {
    id: "js-equality-money",
    skill: "language",
    difficulty: "standard",
    text: "A shop adds 0.1 and 0.2 and compares the sum with 0.3, and it is not equal. Explain it, and say how you would calculate with prices.",
    why: "Money is where number representation becomes a business problem.",
    points: [
      point("binary", "warmup", "Numbers are binary floating point, and 0.1 has no exact binary form", [
        "floating point",
        "IEEE 754 double",
        "0.1 cannot be represented exactly",
        "binary fractions",
        "rounding error of floats",
      ]),
      point("cents", "warmup", "Calculate in whole cents", [
        "integers in cents",
        "store the smallest unit",
        "use whole numbers for money",
        "multiply by 100 and work with integers",
        "amount in minor units",
      ]),
      point("round", "standard", "Round at defined places, by a rule that is agreed on", [
        "round once at the end",
        "rounding rule for tax",
        "banker's rounding",
        "decide where it is rounded",
        "toFixed is only for showing",
      ]),
      point("library", "standard", "A decimal library or BigInt for larger or finer amounts", [
        "decimal library",
        "BigInt",
        "big.js or decimal.js",
        "exact decimals",
        "integers above 2^53 are not safe",
      ]),
      point("split", "advanced", "When an amount is divided, the rest must go somewhere", [
        "distribute the remaining cent",
        "splitting ten by three leaves a cent",
        "parts must add up to the total",
        "allocate the remainder",
        "sum of the shares equals the whole",
      ]),
      point("compare", "standard", "Floats are compared with a tolerance", [
        "Number.EPSILON",
        "compare with a small difference",
        "difference less than a tolerance",
        "never use equality on floats",
        "Math.abs(a - b)",
      ]),
    ],
    misconceptions: [
      {
        says: "toFixed always rounds money correctly",
        truth: "It rounds the binary value, so 1.005 becomes 1.00, and gives a string.",
      },
    ],
    probe: "Ten euros are to be shared by three people: what do you store?",
    modelAnswer:
      "Numbers are IEEE 754 doubles, and 0.1 cannot be represented exactly, so there is a rounding error. For prices I use integers in cents, and for very large or finer amounts a decimal library or BigInt. I decide where it is rounded, usually round once at the end by the tax rule; toFixed is only for showing. When splitting ten by three leaves a cent, I distribute the remaining cent so the parts must add up to the total. If I must compare floats then with a small difference, not with equality.",
    thinkingSeconds: 35,
  },
  {
    id: "js-prototype-class",
    skill: "language",
    difficulty: "advanced",
    text: "What really happens when you call user.greet() on an instance of a class that inherits greet from a parent, and what changes if greet is written as an arrow function field?",
    why: "Classes are a thin layer; bugs with them are bugs of prototypes.",
    points: [
      point("lookup", "standard", "The method is looked up on the object, then along its prototype chain", [
        "prototype chain lookup",
        "not on the instance, so on the prototype",
        "goes up the chain until it is found",
        "looked up in the parent's prototype",
        "[[Prototype]]",
      ]),
      point("shared", "standard", "A method exists once, on the prototype, for all instances", [
        "method is shared by all instances",
        "one function on the prototype",
        "stored on User.prototype",
        "not copied for each object",
        "saves memory",
      ]),
      point("this", "standard", "this is the object before the dot, wherever the method was found", [
        "this is the user",
        "this is decided by the call",
        "receiver is the instance",
        "object left of the dot",
        "inherited method sees the instance",
      ]),
      point("field", "advanced", "An arrow field is made anew for every instance and keeps its this", [
        "field is created per instance",
        "arrow function binds this",
        "own property of each object",
        "works when passed as a callback",
        "a new function for every object",
      ]),
      point(
        "override",
        "advanced",
        "It hides prototype methods: a subclass's method does not override it, and super cannot reach it",
        [
          "field shadows the prototype method",
          "cannot be overridden by a subclass method",
          "super.greet does not work",
          "own property wins over the prototype",
          "cannot be mocked on the prototype",
        ],
      ),
    ],
    misconceptions: [
      {
        says: "class methods are always copied into every instance",
        truth: "They stand once on the prototype.",
      },
    ],
    probe: "A subclass defines a method greet as well: which one runs when the parent has it as a field?",
    modelAnswer:
      "greet is not on the instance, so it is looked up along the prototype chain until it is found in the parent's prototype. The method is shared by all instances, stored once on User.prototype. this is the user, as it is decided by the call, the object left of the dot. With an arrow function the field is created per instance as an own property, and it works when passed as a callback since it keeps this. But the field shadows the prototype method: a subclass method cannot override it and super.greet does not work.",
    thinkingSeconds: 45,
  },
  {
    id: "js-weak-cache",
    skill: "language",
    difficulty: "advanced",
    text: "You keep computed data for objects in a Map, with the objects as keys, and memory grows. When would a WeakMap help, when not, and what does the garbage collector have to do with it?",
    why: "Life time of data is a design decision even in a language with a collector.",
    points: [
      point("strong", "standard", "A Map holds its keys, so they can never be collected", [
        "Map keeps a strong reference",
        "objects stay reachable through the map",
        "never garbage collected while in the map",
        "entries are never removed",
        "key is still referenced",
      ]),
      point("weak", "standard", "A WeakMap does not keep its key alive: the entry goes with the object", [
        "weak reference to the key",
        "entry disappears when the object is collected",
        "does not prevent garbage collection",
        "collected together with the key",
        "no manual cleanup",
      ]),
      point("keys", "standard", "Only objects can be keys, and it cannot be listed or counted", [
        "keys must be objects",
        "strings are not allowed as keys",
        "not iterable",
        "no size",
        "cannot loop over a WeakMap",
      ]),
      point("not-cache", "advanced", "It is no cache by age or size: for strings or ids use a limit", [
        "LRU cache with a limit",
        "doesn't help for ids as keys",
        "set a maximum size",
        "expire entries after a time",
        "evict the oldest",
      ]),
      point("reachable", "standard", "The collector frees what can no longer be reached from the roots", [
        "unreachable objects are freed",
        "mark and sweep",
        "reachable from the roots",
        "nobody references it any more",
        "time of collection is not known",
      ]),
      point(
        "weakref",
        "advanced",
        "WeakRef and FinalizationRegistry exist, but must not carry the program's logic",
        [
          "WeakRef",
          "FinalizationRegistry",
          "callback may never run",
          "not deterministic",
          "do not rely on finalizers",
        ],
      ),
    ],
    misconceptions: [
      {
        says: "a WeakMap always deletes old entries after a while",
        truth: "An entry lives exactly as long as its key is reachable from elsewhere.",
      },
    ],
    probe: "Your keys are user ids from a database: what would a WeakMap do for you?",
    modelAnswer:
      "The Map keeps a strong reference, so the objects stay reachable through the map and are never collected. A WeakMap has only a weak reference to the key, the entry disappears when the object is collected, with no manual cleanup. The collector frees what is not reachable from the roots. But keys must be objects and it is not iterable. It doesn't help for ids as keys; there I take an LRU cache with a limit. WeakRef and FinalizationRegistry exist as well, but the callback may never run, so I do not rely on finalizers.",
    thinkingSeconds: 45,
  },
];
