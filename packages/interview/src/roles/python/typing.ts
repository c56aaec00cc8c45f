import type { Question } from "@teamified/contracts/roles";
import { point } from "../point.ts";

/** Python Developer: Typing and design. How questions are written: docs/adding-a-role.md. */
export const typingQuestions: Question[] = [
  {
    id: "py-type-hints",
    skill: "typing",
    difficulty: "warmup",
    text: "What do type hints do in Python, what do they not do, and where do you use them?",
    why: "Separates understanding of static checks from runtime checks.",
    points: [
      point("static", "warmup", "A checker such as mypy or pyright finds mistakes before the program runs", [
        "mypy finds errors before running",
        "static type checker",
        "pyright",
        "checked statically",
      ]),
      point("not-runtime", "warmup", "Python itself does not enforce them at runtime", [
        "not enforced at runtime",
        "ignored by the interpreter",
        "no runtime effect",
        "Python does not check types at runtime",
      ]),
      point("docs", "warmup", "They document the code and help the editor complete and refactor", [
        "documentation",
        "autocomplete in the editor",
        "IDE support",
        "easier refactoring",
      ]),
      point("edges", "standard", "Data from outside must be validated by code, for example with Pydantic", [
        "validate external data with Pydantic",
        "runtime validation with Pydantic",
        "data from outside must be validated",
      ]),
      point("public", "standard", "They matter most on public functions and at borders between modules", [
        "public functions and interfaces",
        "function signatures",
        "module boundaries",
        "gradually typed",
      ]),
      point("optional", "standard", "None is said explicitly, as in str | None", [
        "str or None explicit",
        "Optional",
        "None in the type",
        "union with None",
      ]),
    ],
    misconceptions: [
      { says: "type hints make Python code faster", truth: "The interpreter does not use them for speed." },
    ],
    probe: "A function is annotated with int and gets a string: what happens?",
    modelAnswer:
      "Type hints let a static type checker like mypy or pyright find errors before running. They are not enforced at runtime, the interpreter ignores them. They serve as documentation, with autocomplete in the editor and easier refactoring. I put them on public functions and module boundaries first, and say None in the type, str or None. Data from outside must be validated in code, I use runtime validation with Pydantic for that.",
    thinkingSeconds: 35,
  },
  {
    id: "py-protocols-dataclasses",
    skill: "typing",
    difficulty: "standard",
    text: "How do you decide between a dict, a dataclass, a Pydantic model and a Protocol when you design a module?",
    why: "Design with types, beyond annotations.",
    points: [
      point("dataclass", "standard", "A dataclass is a light record for data inside the program", [
        "dataclass for internal data",
        "dataclass as simple record",
        "dataclass generates init and eq",
        "frozen dataclass",
      ]),
      point("pydantic", "standard", "A Pydantic model validates and converts data from outside", [
        "Pydantic validates input",
        "Pydantic at the boundary",
        "parse external data with Pydantic",
        "Pydantic for API input",
      ]),
      point(
        "dict",
        "standard",
        "A dict fits keys that are not known before; TypedDict describes known ones",
        ["dict for dynamic keys", "TypedDict", "unknown keys", "dict loses type information"],
      ),
      point("protocol", "standard", "A Protocol names what a function needs, without inheritance", [
        "Protocol for structural typing",
        "duck typing with types",
        "interface without inheritance",
        "structural subtyping",
      ]),
      point("fakes", "standard", "With a Protocol, tests can hand in a simple fake", [
        "easy to fake in tests",
        "swap the implementation",
        "dependency inversion",
        "fake implementation for tests",
      ]),
      point("frozen", "standard", "Frozen records are safe to share and can be dict keys", [
        "frozen is immutable and hashable",
        "immutable dataclass",
        "frozen true",
        "cannot be changed by accident",
      ]),
    ],
    misconceptions: [
      {
        says: "a dataclass checks the types of its fields when it is made",
        truth: "It stores whatever it is given; Pydantic or own code validates.",
      },
    ],
    probe: "Where would you use an abstract base class instead of a Protocol?",
    modelAnswer:
      "Data from outside goes through Pydantic: Pydantic validates input at the boundary and converts it. For internal data I use a dataclass as a simple record, often a frozen dataclass, which is immutable and hashable. A dict is for dynamic keys; it loses type information otherwise, or I describe it with TypedDict. When a function needs a capability I define a Protocol for structural typing, an interface without inheritance, so it is easy to fake in tests and I can swap the implementation.",
    thinkingSeconds: 65,
  },
  {
    id: "py-advanced-typing",
    skill: "typing",
    difficulty: "advanced",
    text: "You maintain a library that others call with many kinds of values. How do you make its signatures precise without making them painful?",
    why: "Public typing needs generics, variance and restraint.",
    points: [
      point(
        "generics",
        "advanced",
        "Generics tie the result's type to the argument's, with the type parameter syntax of 3.12",
        ["generics link input and output types", "TypeVar", "type parameter syntax", "generic function"],
      ),
      point("accept-wide", "advanced", "Accept wide types such as Iterable or Mapping, return narrow ones", [
        "accept Iterable or Sequence",
        "accept abstract types return concrete",
        "wide parameters narrow results",
        "Mapping instead of dict",
      ]),
      point("overload", "advanced", "overload describes results that depend on an argument", [
        "overload",
        "typing overload",
        "return type depends on the argument",
      ]),
      point(
        "any",
        "standard",
        "Avoid Any in public signatures, since it switches checking off; object is honest",
        ["avoid Any", "Any disables checking", "object instead of Any"],
      ),
      point("py-typed", "advanced", "Ship py.typed and run the checker in CI, on examples too", [
        "py.typed marker",
        "run mypy in CI",
        "type check in CI",
        "test the types",
      ]),
      point("paramspec", "advanced", "ParamSpec keeps the signature of decorated functions", [
        "ParamSpec",
        "decorator keeps the signature",
        "preserve signature of wrapped function",
      ]),
      point(
        "variance",
        "advanced",
        "A list is invariant, so a list of a subtype is not accepted where a list of the base is wanted",
        ["list is invariant", "invariance", "covariant Sequence", "variance"],
      ),
    ],
    misconceptions: [
      {
        says: "list[int] can be passed where list[float] is expected",
        truth: "Lists are invariant; take Sequence[float] if the function only reads.",
      },
    ],
    probe: "Why does a function that takes a list of base objects reject a list of a subclass?",
    modelAnswer:
      "I use generics, with the type parameter syntax, to link input and output types. Parameters accept abstract types and I return concrete ones: accept Iterable or Sequence, Mapping instead of dict. That also avoids variance trouble, as a list is invariant while Sequence is covariant. If the return type depends on the argument I add typing overload. I avoid Any, because Any disables checking. For decorators ParamSpec preserves the signature of the wrapped function. And I ship the py.typed marker and type check in CI.",
    thinkingSeconds: 75,
  },
];
