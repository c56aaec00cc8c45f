/** A right sentence to a question of the banks, and the same turned round: denied, its opposite, its roles changed. */
export type Turned = {
  readonly question: string;
  readonly right: string;
  readonly turned: readonly string[];
};

const turn = (question: string, right: string, ...turned: string[]): Turned => ({ question, right, turned });

/** Written by us; no line of it is learned from. */
export const turned: Turned[] = [
  turn(
    "js-let-const-var",
    "let and const are block scoped, and const cannot be reassigned.",
    "let and const are not block scoped, and const can be reassigned.",
    "let and const are function scoped, and const can always be reassigned.",
  ),
  turn(
    "react-immutable-state",
    "React compares by reference, so the same array looks unchanged and the render may be skipped.",
    "React does not compare by reference, so the same array never looks unchanged and the render is not skipped.",
    "React compares by content, so the same array looks changed and the render is never skipped.",
  ),
  turn(
    "py-mutable-default",
    "The default is evaluated once, when the function is defined, so all calls share the same list.",
    "The default is not evaluated once, when the function is defined, so the calls never share the same list.",
    "The default is evaluated at each call and never when the function is defined, so no calls share the same list.",
  ),
  turn(
    "fs-index",
    "Each index costs space and makes writing slower.",
    "An index costs no space and never makes writing slower.",
    "Each index saves space and makes writing faster.",
  ),
  turn(
    "js-event-loop",
    "Callbacks of promises run from the microtask queue before the timer's callback.",
    "Callbacks of promises do not run from the microtask queue before the timer's callback.",
    "The timer's callback runs before the callbacks of promises from the microtask queue.",
  ),
  turn(
    "js-promise-basics",
    "await pauses the async function until the promise settles.",
    "await does not pause the async function until the promise settles.",
    "await never pauses an async function, whether the promise settles or not.",
  ),
  turn(
    "react-stale-closure",
    "The callback closes over the value of the render in which it was made.",
    "The callback does not close over the value of the render in which it was made.",
    "The callback never closes over a value of the render in which it was made.",
  ),
  turn(
    "react-keys",
    "Use a stable unique id from the data as key.",
    "Do not use a stable unique id from the data as key.",
    "Never use a unique id from the data as key, an unstable one is right.",
  ),
  turn(
    "react-props-state",
    "Props come from the parent and are read-only for the child.",
    "Props do not come from the parent and are not read-only for the child.",
    "Props come from the child and are read-only for the parent.",
  ),
  turn(
    "js-closures",
    "The variable is captured, not its value at that time, so a later change is seen.",
    "The variable is not captured, so a later change is not seen.",
    "The value is captured and not the variable, so a later change is never seen.",
  ),
  turn(
    "py-threads-processes-async",
    "The global interpreter lock lets only one thread run Python code at a time.",
    "The global interpreter lock does not let only one thread run Python code at a time.",
    "The global interpreter lock never stops several threads, so not one thread but all run Python code at a time.",
  ),
  turn(
    "py-generators",
    "It produces its values one at a time, when they are asked for.",
    "It does not produce its values one at a time, when they are asked for.",
    "It never produces values one at a time when they are asked for.",
  ),
  turn(
    "fs-idempotency",
    "The server stores the key under a unique constraint and gives the first result again.",
    "The server does not store the key under a unique constraint and never gives the first result again.",
    "The server never stores the key under a unique constraint.",
  ),
  turn(
    "fs-multi-tenant",
    "The tenant comes from the session on the server, never from the request's own fields.",
    "The tenant does not come from the session on the server.",
    "The tenant never comes from the session on the server, but from the request's own fields.",
  ),
  turn(
    "fs-sessions-tokens",
    "The session is in a cookie that is HttpOnly, Secure and SameSite.",
    "The session is not in a cookie that is HttpOnly, Secure and SameSite.",
    "The session must never be in a cookie that is HttpOnly, Secure and SameSite.",
  ),
  turn(
    "fs-overload",
    "A circuit breaker stops calling what keeps failing, for a while.",
    "A circuit breaker does not stop calling what keeps failing.",
    "A circuit breaker never stops calling what keeps failing.",
  ),
  turn(
    "js-event-bubbling",
    "It goes down to the target (capturing) and then bubbles up through the parents.",
    "It does not go down to the target and never bubbles up through the parents.",
    "It does not bubble up through the parents.",
  ),
  turn(
    "js-memory-leak",
    "Listeners and timers that are never removed keep memory growing.",
    "Listeners and timers that are always removed keep memory growing.",
    "Listeners and timers do not keep memory growing.",
  ),
  turn(
    "js-xss",
    "HttpOnly cookies keep the session out of a script's reach.",
    "HttpOnly cookies do not keep the session out of a script's reach.",
    "HttpOnly cookies never keep the session out of reach of a script.",
  ),
  turn(
    "py-type-hints",
    "Python itself does not enforce them at runtime.",
    "Python itself enforces them at runtime.",
    "Python itself always enforces them at runtime.",
  ),
  turn(
    "py-transactions",
    "Lock rows in a fixed order to avoid deadlocks.",
    "Do not lock rows in a fixed order to avoid deadlocks.",
    "Never lock rows in a fixed order.",
  ),
  turn(
    "fs-containers",
    "It keeps no state in memory or on its disk; sessions and files live elsewhere.",
    "It keeps all state in memory and on its disk; sessions and files do not live elsewhere.",
    "Sessions and files never live elsewhere.",
  ),
  turn(
    "fs-event-driven",
    "Queues deliver at least once, so consumers must be idempotent.",
    "Queues do not deliver at least once, so consumers need not be idempotent.",
    "Consumers must not be idempotent, because queues never deliver more than once.",
  ),
  turn(
    "react-effect-purpose",
    "It runs after the render has been put on the page.",
    "It does not run after the render has been put on the page.",
    "It runs before the render has been put on the page.",
  ),
  turn(
    "react-server-components",
    "Server components run only on the server and their code is not sent to the browser.",
    "Server components do not run on the server and their code is sent to the browser.",
    "Server components run only in the browser and their code is sent to the server.",
  ),
  turn(
    "react-context-store",
    "Every consumer renders when the context value changes, whatever part it uses.",
    "No consumer renders when the context value changes, whatever part it uses.",
    "A consumer does not render when the context value changes.",
  ),
  turn(
    "js-esm-cjs",
    "ES modules load asynchronously and require is synchronous.",
    "ES modules load synchronously and require is asynchronous.",
    "ES modules do not load asynchronously and require is not synchronous.",
  ),
  turn(
    "py-asyncio-structured",
    "If one fails, the group cancels the others and raises an ExceptionGroup.",
    "If one fails, the group does not cancel the others and never raises an ExceptionGroup.",
    "The group never cancels the others and does not raise an ExceptionGroup.",
  ),
  turn(
    "fs-rest-design",
    "Input is validated on the server.",
    "Input is not validated on the server.",
    "Input is never validated on the server.",
  ),
  turn(
    "fs-request-journey",
    "DNS turns the name into an address.",
    "DNS does not turn the name into an address.",
    "DNS turns the address into a name.",
  ),
  turn(
    "js-array-methods",
    "They leave the original array as it is.",
    "They do not leave the original array as it is.",
    "They never leave the original array as it is.",
  ),
];
