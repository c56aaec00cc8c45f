import type { QuestionHelp } from "@teamified/contracts/roles";

/** What the interviewer says when a candidate asks back, by question; see docs/adding-a-role.md. */
export const pythonHelp: Readonly<Record<string, QuestionHelp>> = {
  "py-list-tuple-set-dict": {
    otherWords: "Python has lists, tuples, sets and dicts. By what do you decide which of them to take?",
    simpler: "When do you use a list, when a tuple, a set or a dict?",
    hint: "For each of them, think of one thing that the others cannot do as well.",
    clarification: "The four built-in types only, no numpy or collections. A sentence on each is enough.",
  },
  "py-mutable-default": {
    otherWords: "def f(items=[]) looks innocent. Which trap is in it, and what would you write in its place?",
    simpler: "Why is an empty list as a default value dangerous, and what is the better way?",
    hint: "At which moment does Python work out the default?",
    clarification: "It is about the default value, not about type hints. One line of code can be the answer.",
  },
  "py-generators": {
    otherWords: "Explain generators, and tell me in which situations you prefer one to a complete list.",
    simpler: "What does a generator do? When is it better than a list?",
    hint: "Think of a file that is bigger than your machine.",
    clarification: "Async ones are left out; otherwise all kinds count.",
  },
  "py-context-managers": {
    otherWords: "Which promise does with give you, and in what way do you make an object that works with it?",
    simpler: "What is with good for, and how do you write your own?",
    hint: "What would you have to write by hand if there were no with?",
    clarification: "Both ways of writing one are welcome. Async with is not needed.",
  },
  "py-memory-model": {
    otherWords:
      "The memory of a Python service that runs for weeks only goes up. What is your way to the reason, and what is usually behind it?",
    simpler: "A Python process needs more and more memory. How do you find out why, and what is it mostly?",
    hint: "First find out what there is more of.",
    clarification: "Any long-running service. Two parts: the search and the usual suspects.",
  },
  "py-string-bytes": {
    otherWords:
      "José became JosÃ© in the database. Explain what happened, and how a program should deal with text and bytes.",
    simpler: "A name with an accent is broken. Why, and how do you avoid that in Python?",
    hint: "The same bytes can be read in more than one way.",
    clarification: "The database and the font are fine. Python 3 is meant.",
  },
  "py-exceptions-design": {
    otherWords:
      "What is your reply to try: … except Exception: pass everywhere, and what would decent error handling look like?",
    simpler:
      "Somebody catches every exception and does nothing. Why is that bad, and what do you do instead?",
    hint: "Who is able to do something sensible about an error, and where?",
    clarification:
      "Python in general, no certain framework. The opinion and the alternative are both wanted.",
  },
  "py-decorator": {
    otherWords:
      "You need the running time of some functions, and their code must stay as it is. Describe a decorator for it and its usual mistakes.",
    simpler: "How do you write a decorator that measures time? What do people get wrong?",
    hint: "What should the wrapped function still look like from outside?",
    clarification: "Plain functions at first. Code is welcome, a description will do.",
  },
  "py-equality-hash": {
    otherWords:
      "After defining __eq__ a class can no longer serve as a dict key, and a hasty repair makes lookups miss. Which rules were broken?",
    simpler: "You write __eq__, and the objects stop working in dicts. What are the rules?",
    hint: "A dict does two things when it looks for a key.",
    clarification:
      "It is about the rules between comparing and using as a key, not about dataclasses in particular.",
  },
  "py-import-system": {
    otherWords:
      "A command-line tool needs three seconds just to start. What have imports to do with that, and how do you improve it?",
    simpler: "The tool starts slowly. How can imports cause that, and what can you do?",
    hint: "The word import does more than make a name known.",
    clarification: "The tool's real work is fast. Measuring belongs to the answer.",
  },
  "py-type-hints": {
    otherWords: "What is the use of type hints, where does it end, and in which places do you write them?",
    simpler: "What do type hints give you, and what do they not do?",
    hint: "Ask who reads them, and when.",
    clarification: "Standard Python with any checker. Three short parts.",
  },
  "py-protocols-dataclasses": {
    otherWords:
      "Dict, dataclass, Pydantic model or Protocol: which do you take for what when you lay out a module?",
    simpler: "When do you use a dict, a dataclass, Pydantic or a Protocol?",
    hint: "Some of them hold data, one says what something can do.",
    clarification: "Not their syntax, but your reasons for the choice.",
  },
  "py-advanced-typing": {
    otherWords:
      "A library takes many kinds of input. How can its signatures be exact and still pleasant for the people who call it?",
    simpler: "How do you type a flexible library well without making it hard to use?",
    hint: "Consider what you take in and what you hand out separately.",
    clarification:
      "I ask about the types at the edge of the library. Naming the typing tools you would use helps.",
  },
  "py-optional-none": {
    otherWords:
      "find_user may find nobody. How do you say that in its type, and what do its callers have to do from then on?",
    simpler:
      "A function gives a user or None. What type does it return, and what does that mean for callers?",
    hint: "The checker will now insist on something.",
    clarification: "Python with a type checker. You need not write the function's body.",
  },
  "py-enum-constants": {
    otherWords:
      "A mistyped status string went unnoticed. What would you use for the status so that the next mistake shows up early?",
    simpler: "The status is a string and somebody misspelled it. How do you prevent that?",
    hint: "How many values can there be, and where are they written down?",
    clarification: "Python with a type checker, and a database behind it if you like.",
  },
  "py-protocol-abc": {
    otherWords:
      "Messages go out by mail or SMS, and into a list in tests. Which kind of type do you give this dependency, and why that one?",
    simpler: "One service, several ways to send. Do you use an abstract class, a Protocol or something else?",
    hint: "Must the sender know that it is one?",
    clarification: "Design and typing are meant, not how mail or SMS is sent.",
  },
  "py-pydantic-boundary": {
    otherWords:
      "Partners send JSON that often breaks its own documentation. At which place and with which tool do you validate it, and what does the rest of your program get to see?",
    simpler: "Incoming JSON is often wrong. Where do you check it, how, and what do you pass on?",
    hint: "Draw a line around your program.",
    clarification: "The partners cannot be changed. Any validation library is fine.",
  },
  "py-composition": {
    otherWords:
      "Every combination of format and delivery has its own subclass of Report. What is the problem with that, and which design do you suggest?",
    simpler: "There are too many subclasses of Report. Why is that bad, and what would you do?",
    hint: "How many things vary here, independently of each other?",
    clarification: "The reports' content does not matter. A sketch of the classes is enough.",
  },
  "py-generics-repository": {
    otherWords:
      "An in-memory store with get, add and filter shall serve every model without losing its type. How is that typed today, and what becomes tricky?",
    simpler: "How do you type a store that works for any model? What is hard about it?",
    hint: "The store does not know the type, but whoever makes one does.",
    clarification: "Recent Python, 3.12 or later if you know it. The storing itself is trivial.",
  },
  "py-strict-migration": {
    otherWords:
      "An owner asks if 200,000 lines of untyped Python should get type hints. What do you tell them, and what would your plan be?",
    simpler: "Is it worth adding types to a huge code base? How would you do it?",
    hint: "Neither all nor nothing is the only choice.",
    clarification: "Two parts: the advice with its reason, and the way there.",
  },
  "py-threads-processes-async": {
    otherWords: "Threads, processes or asyncio: by what do you decide?",
    simpler: "When would you use threads, when processes, when asyncio?",
    hint: "What is the program waiting for, if it waits at all?",
    clarification: "CPython as usual. Say which task fits which of the three.",
  },
  "py-asyncio-structured": {
    otherWords:
      "Each request of an asyncio service needs three back ends. What is a sound way to treat slow ones, failing ones and requests that are given up?",
    simpler: "Three back ends are called at once. What about timeouts, errors and cancelling?",
    hint: "If one of them fails, what should become of the other two?",
    clarification: "asyncio in current Python. HTTP details are not needed.",
  },
  "py-thread-race": {
    otherWords:
      "Threads read, check and lower the number of tickets, and sometimes oversell. How does that come about, and what is your repair?",
    simpler: "Several threads sell tickets and sell one too many. Why, and how do you fix it?",
    hint: "Let two threads take turns in your mind, line by line.",
    clarification: "All in one process at first; no database yet.",
  },
  "py-await-forgotten": {
    otherWords:
      "save(order) is called without await in async code, and nothing is stored. What does such a call do, and by what do you find others?",
    simpler: "Somebody forgot await. What happens then, and how do you find such mistakes?",
    hint: "What does calling an async function give you?",
    clarification: "The save function itself is right. Both parts please.",
  },
  "py-queue-workers": {
    otherWords:
      "Ten thousand half-second checks against a web service take too long one by one. How do you speed that up and still treat the service well?",
    simpler: "You must make 10,000 slow calls. How do you make it faster without flooding the service?",
    hint: "Your program does next to nothing during those half seconds.",
    clarification: "You cannot change the service. Any way of doing things side by side is fine.",
  },
  "py-backpressure": {
    otherWords:
      "A quick reader fills an asyncio.Queue for five slow writers; large runs eat all memory and small ones hang at the end. What is wrong, and what is right?",
    simpler:
      "The reader is faster than the writers: memory fills up, and the program does not stop. Why, and how do you build it?",
    hint: "Two different questions: how full may it get, and how do the workers learn that it is over?",
    clarification: "One process, asyncio. The two symptoms have different causes.",
  },
  "py-child-process": {
    otherWords:
      "ffmpeg started by your service hangs, fails silently or outlives a restart. What do you do when you start such a program?",
    simpler:
      "How do you start an external program from Python so that it cannot hang, fail silently or stay behind?",
    hint: "Three complaints, so look for three measures.",
    clarification: "ffmpeg itself is fine. It is about how it is started and watched.",
  },
  "py-request-context": {
    otherWords:
      "A customer number in a module variable shows up in the log lines of others. What is the reason, and where should it be kept?",
    simpler: "Log lines get the wrong customer number because of a global variable. Why, and what is better?",
    hint: "How many requests are being handled at the same time?",
    clarification: "Threads or asyncio, either. The log format does not matter.",
  },
  "py-deadlock-threads": {
    otherWords:
      "Once a week a threaded service stands still without using the processor. In what way do you show that it is a deadlock, and which design avoids it?",
    simpler: "The service hangs and does nothing. How do you prove a deadlock, and how do you prevent it?",
    hint: "You want to know where each thread stands at that moment.",
    clarification: "You may look at the hanging process. Two parts: proof and prevention.",
  },
  "py-multiprocess-data": {
    otherWords:
      "Eight processes for a 4 GB array turned out slower and used up the memory. What is the reason, and which way of dividing the work is better?",
    simpler: "A process pool made it slower and used too much memory. Why, and how should it be done?",
    hint: "What has to travel before a worker can start?",
    clarification: "numpy or similar may be assumed. The computation itself can be split.",
  },
  "py-http-status": {
    otherWords:
      "An endpoint takes new orders. Which HTTP method and answers fit, and what do you look at before anything else?",
    simpler: "Which method and which status codes do you use for creating an order? What do you check first?",
    hint: "Think of what can be wrong with a request, from the outside in.",
    clarification: "Any Python framework. Payment is not part of it.",
  },
  "py-web-background": {
    otherWords: "A request triggers a mail and a PDF and would take ten seconds. What design do you choose?",
    simpler: "Sending a mail and making a PDF takes too long for a request. How do you build it?",
    hint: "Does the person have to wait for it?",
    clarification: "Any framework. Where the work goes and how it stays safe are the point.",
  },
  "py-api-evolution": {
    otherWords:
      "A field in your public API must mean something else, and old phone apps stay in use. What is your procedure?",
    simpler: "How do you change the meaning of a field when old clients stay around?",
    hint: "Old readers must not be surprised.",
    clarification: "You cannot force updates. I ask for the steps.",
  },
  "py-web-fstring-sql": {
    otherWords: "Visitors' input is put into SQL by an f-string. Which remark do you leave in the review?",
    simpler: "User input goes into an SQL f-string. What is wrong, and what should be done?",
    hint: "Type something nasty into that search box, in your mind.",
    clarification: "Only this view is under review. Say the danger and the repair.",
  },
  "py-web-dev-server": {
    otherWords: "An app works with the built-in development server. What has to be different for real users?",
    simpler: "What must you change before a Flask or Django app goes into production?",
    hint: "The development server was made for one kind person.",
    clarification: "Not a complete checklist; the most important things and why.",
  },
  "py-web-async-freeze": {
    otherWords:
      "All endpoints of a FastAPI service stall together under load while the CPU is idle; they are async and use requests. Why, and what is the cure?",
    simpler: "An async service freezes under load because of requests. Explain it and fix it.",
    hint: "Who else has to wait while one call is waiting?",
    clarification: "The partner is slow at times, and that is normal.",
  },
  "py-web-partner-down": {
    otherWords: "A slow shipping service took your entire shop along. What do you change in your code?",
    simpler:
      "A partner became slow and your shop went down. What do you do so that it does not happen again?",
    hint: "How long is a customer of yours willing to wait for a price?",
    clarification: "The partner will be slow again. It is about your side only.",
  },
  "py-web-foreign-invoice": {
    otherWords:
      "Signed-in customers can open other people's invoices by changing the number. What is missing, and how do you rule it out everywhere?",
    simpler: "Somebody sees another customer's invoice by changing the URL. What was forgotten?",
    hint: "Knowing who somebody is answers only half of it.",
    clarification: "The login works. I want this one view and the whole app.",
  },
  "py-web-deploy-errors": {
    otherWords:
      "Every release causes some 502 errors and broken-off background work. What is going on, and how do releases become invisible?",
    simpler: "Some requests fail at every deployment. Why, and how do you avoid that?",
    hint: "Follow one container from the moment it is told to stop.",
    clarification: "It is about how old and new instances change places, not about bugs in the new version.",
  },
  "py-web-webhooks": {
    otherWords:
      "Payment events come doubled, in disorder, and could come from anybody. What does a good receiver look like?",
    simpler:
      "How do you build an endpoint that receives events which may be repeated, out of order or forged?",
    hint: "Three troubles, three measures.",
    clarification: "The provider cannot be changed. Any framework.",
  },
  "py-n-plus-one": {
    otherWords:
      "Listing 100 orders with customers takes 101 queries. What is this, how do you get rid of it, and how does it stay away?",
    simpler: "Why does the page run 101 queries, and how do you fix that?",
    hint: "The hundred and the one have different reasons.",
    clarification: "Any ORM. Three parts: the name or reason, the repair, the prevention.",
  },
  "py-transactions": {
    otherWords:
      "Two withdrawals from one account happen together. By what means does the balance stay correct?",
    simpler: "How do you avoid a wrong balance when two requests take money at once?",
    hint: "Watch both requests in slow motion.",
    clarification: "Assume PostgreSQL or something like it, and more than one server.",
  },
  "py-slow-lookup": {
    otherWords:
      "The login query by e-mail got slow as the table grew to a million. What does the table lack, and how do you verify that?",
    simpler:
      "Looking up a user by e-mail became slow with many users. What is missing, and how do you check?",
    hint: "How does the database find the row at present?",
    clarification: "Password hashing is not the reason. The query stays as it is.",
  },
  "py-csv-quick-look": {
    otherWords:
      "A partner gives you a million sales as CSV. What do you examine before you believe your own results?",
    simpler: "What do you check in a CSV file before you calculate with it?",
    hint: "Where might the file be different from what you think it is?",
    clarification: "Tools do not matter. I want the things you look for.",
  },
  "py-connection-handling": {
    otherWords:
      "Rows inserted by a function are gone afterwards, without an error. What could be forgotten, and what is the right way with connections?",
    simpler: "The rows were inserted but are not there. Why, and how do you use connections properly?",
    hint: "When does the database consider your changes final?",
    clarification: "A relational database with a usual driver. No ORM is needed.",
  },
  "py-migration-safe": {
    otherWords:
      "A required column has to come into a table of fifty million rows without stopping the service. How do you go about it?",
    simpler: "How do you add a NOT NULL column to a huge table while the app is running?",
    hint: "Not in one go.",
    clarification: "PostgreSQL or similar. Old and new code run side by side for a while.",
  },
  "py-pandas-memory": {
    otherWords:
      "pandas dies on a 6 GB CSV with 8 GB of memory, though the result is tiny. Which ways do you have?",
    simpler: "The file is too big for pandas. What can you do?",
    hint: "Does all of it have to be there at the same time?",
    clarification: "No bigger machine, please, or only as a last resort. Several options are wanted.",
  },
  "py-sql-window": {
    otherWords:
      "Latest order and running total are computed in Python from all orders of a year. What would the SQL look like, and what is gained?",
    simpler:
      "How can the database find each customer's latest order and running total, and why is that better?",
    hint: "SQL can look at neighbouring rows without merging them.",
    clarification: "A description of the query is enough, exact syntax is not needed.",
  },
  "py-etl-idempotent": {
    otherWords:
      "A nightly import breaks now and then and is repaired by hand. How must it be built so that running it again is enough?",
    simpler: "How do you build an import that can simply be repeated after a failure?",
    hint: "What would go wrong today if you ran it twice?",
    clarification: "The partner's API stays unreliable. It is about your import.",
  },
  "py-orm-abstraction": {
    otherWords:
      "Should business code touch ORM models directly or go through repositories? Give the arguments of both sides and your way of deciding.",
    simpler: "ORM models everywhere or behind a layer? What speaks for each?",
    hint: "Both have a price; ask when it is paid.",
    clarification: "There is no right answer. I want the reasons.",
  },
  "py-virtualenv": {
    otherWords: "By what means does a colleague end up with exactly the packages that you have?",
    simpler: "How do you make sure that a colleague gets the same dependencies?",
    hint: "Two things have to be kept apart and written down.",
    clarification: "Any tool you like. Containers are not needed.",
  },
  "py-pytest": {
    otherWords: "Code uses a database and a foreign API. How are your pytest tests organised for that?",
    simpler: "How do you test code with a database and an outside API in pytest?",
    hint: "Treat the two dependencies differently.",
    clarification: "pytest and its usual helpers. The layout and the reasons matter.",
  },
  "py-profiling": {
    otherWords:
      "A job that took ten minutes now takes two hours. What is your way to the reason, and what do you tackle first?",
    simpler: "A job became slow. How do you find out why, and what do you change first?",
    hint: "Guessing is tempting.",
    clarification: "You can run it on a copy of the data. No certain database.",
  },
  "py-module-not-found": {
    otherWords:
      "Running works, but pytest on another machine does not find your package. How do you search for the reason, and what should the layout be?",
    simpler:
      "pytest cannot import your package on a colleague's machine. Why could that be, and what is a better layout?",
    hint: "From where does Python take the places in which it looks?",
    clarification: "The package exists and has no typo. Both parts please.",
  },
  "py-read-traceback": {
    otherWords:
      "You see a KeyError price and a long traceback. In what order do you read it, and how do you proceed from there?",
    simpler: "How do you read a long traceback, and what do you do next?",
    hint: "Not all of its lines are yours.",
    clarification: "A script of your own with some libraries. The procedure counts.",
  },
  "py-test-time-random": {
    otherWords:
      "Code with today's date and a random gift has unreliable tests. How do you get both under control?",
    simpler: "Tests depend on the date and on chance and fail sometimes. What do you change?",
    hint: "Where does the function get the date and the chance from?",
    clarification: "The discount rule itself is right. Function and tests may both change.",
  },
  "py-refactor-legacy": {
    otherWords:
      "An untested 600-line invoice function has to change. How do you proceed so that nobody gets a wrong invoice?",
    simpler: "You must change a long function without tests. How do you do that safely?",
    hint: "What it does today is the thing you must know first.",
    clarification: "No rewrite from scratch. The steps are what I am after.",
  },
  "py-lint-format-ci": {
    otherWords:
      "Reviewers keep discussing style, imports and types. What would you leave to tools, and how do they come into old code?",
    simpler: "Which checks would you automate, and how do you start in old code?",
    hint: "Sort the remarks of the last weeks into two heaps.",
    clarification: "You may name products. Assume a large and untidy project.",
  },
  "py-vulnerable-dependency": {
    otherWords:
      "A package below your framework has a critical hole, and the framework refuses the fixed version. What is to be done now, and what later?",
    simpler: "A dependency of a dependency is vulnerable and cannot be upgraded. What do you do?",
    hint: "Does the hole concern you at all, and could you find out?",
    clarification: "Today and the long run are two parts of the answer.",
  },
  "py-release-library": {
    otherWords:
      "Twelve services depend on your library. In which way can you change its functions so that nobody breaks overnight?",
    simpler: "How do you change a shared library without breaking its users?",
    hint: "Give people time, and let them see what is coming.",
    clarification: "Inside one company. Versioning and communication both belong to it.",
  },
};
