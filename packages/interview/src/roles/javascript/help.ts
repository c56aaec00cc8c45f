import type { QuestionHelp } from "@teamified/contracts/roles";

/** What the interviewer says when a candidate asks back, by question; see docs/adding-a-role.md. */
export const javascriptHelp: Readonly<Record<string, QuestionHelp>> = {
  "js-let-const-var": {
    otherWords:
      "JavaScript knows three words for making a variable. In what are they different, and which is your choice in which case?",
    simpler: "What is the difference between let, const and var? When do you use each?",
    hint: "Ask of each where the variable can be seen, and whether it can get a new value.",
    clarification: "Today's JavaScript. Differences and your habits both count.",
  },
  "js-array-methods": {
    otherWords: "In which cases are map, filter and reduce better than a loop, and where are the pitfalls?",
    simpler: "When do you use map, filter and reduce? What can go wrong with them?",
    hint: "What does each of the three give back?",
    clarification: "Arrays only. Opinions on style are fine if you give a reason.",
  },
  "js-closures": {
    otherWords: "Explain the term closure, and say where you found them useful or troublesome.",
    simpler: "What is a closure? When did it help you, and when was it a problem?",
    hint: "What can a function still reach after the one around it is over?",
    clarification: "An explanation in your own words, plus something from practice.",
  },
  "js-this-binding": {
    otherWords: "A method handed over as a callback loses its this. For what reason, and what can be done?",
    simpler: "Why is this undefined when you pass a method as a callback? How do you fix that?",
    hint: "Ask yourself when its value is settled.",
    clarification: "Where it runs does not matter. More than one remedy is wanted.",
  },
  "js-prototypes": {
    otherWords: "How is a property found in a chain of prototypes, and what is the role of classes in it?",
    simpler: "How do prototypes work? What do classes change about that?",
    hint: "Follow the search for a property that the object itself does not have.",
    clarification: "The language itself, without frameworks.",
  },
  "js-copy-object": {
    otherWords:
      "Changing a colour in { ...settings } also changes the original. Explain it, and name a way to a copy that is independent.",
    simpler: "Why does the original change when you change the spread copy? How do you copy properly?",
    hint: "How many objects are there in settings, counted with care?",
    clarification:
      "settings is a plain object with objects inside. One good way is enough, more are welcome.",
  },
  "js-iterator-helpers": {
    otherWords:
      "Ten matches out of an enormous generator: what is the difference between spreading it into an array first and using the new methods on iterators?",
    simpler: "Compare [...lines].filter(f).slice(0, 10) with lines.filter(f).take(10). What is better?",
    hint: "How much is read before the first result is there?",
    clarification: "lines is a generator. Speed and memory are the point, not browser support.",
  },
  "js-equality-money": {
    otherWords:
      "0.1 + 0.2 is not 0.3 in a shop's code. Give the reason, and your way of calculating with money.",
    simpler: "Why is 0.1 + 0.2 not 0.3, and how do you calculate prices then?",
    hint: "In which number system does the computer write these?",
    clarification: "Plain JavaScript numbers. Currencies with two decimals are enough.",
  },
  "js-proxy-reactive": {
    otherWords:
      "By which means of the language can a library see reads and writes on an ordinary object, and which traps does that hold for its users?",
    simpler: "How can a library notice that a property is read or changed? What is surprising about it?",
    hint: "Something has to stand between your code and the object.",
    clarification: "The principle, not one library's source. Two parts: the means and the surprises.",
  },
  "js-weak-cache": {
    otherWords:
      "A Map from objects to computed data keeps growing. In which case does a WeakMap solve that, in which not, and how is the garbage collector involved?",
    simpler: "Your cache in a Map grows and grows. When is a WeakMap better?",
    hint: "Who else still knows the key?",
    clarification: "Keys are objects at first. It is about memory, not speed.",
  },
  "js-zero-lost": {
    otherWords:
      "quantity || missingText shows the missing text for 0. For what reason, and how should the line read?",
    simpler: "Why does 0 count as missing here, and how do you fix it?",
    hint: "The operator asks another question than the one you mean.",
    clarification: "Only this line. The number comes as a number and not as text.",
  },
  "js-compare-lists": {
    otherWords:
      "Comparing two lists of 50,000 customers with find inside filter takes minutes. Explain that, and give a better version.",
    simpler: "Finding new and missing customers is very slow. Why, and how do you make it fast?",
    hint: "Count the comparisons.",
    clarification: "Both lists fit into memory. E-mail addresses are unique.",
  },
  "js-date-shift": {
    otherWords:
      "A meeting at nine slips to eight in autumn and birthdays are a day off overseas. Where do these mistakes come from, and which kinds of date should a calendar know?",
    simpler: "Dates and times are wrong for some people. Why, and how do you store them right?",
    hint: "A birthday and a meeting are not the same sort of thing.",
    clarification: "No library is needed. Causes first, then the model.",
  },
  "js-promise-basics": {
    otherWords:
      "Explain what a promise stands for, and how success and failure are treated with async and await.",
    simpler: "What is a promise? How do you handle a result and an error with await?",
    hint: "It is something that you get now for something that comes later.",
    clarification: "The basics are enough. A few lines of code are welcome.",
  },
  "js-event-loop": {
    otherWords:
      "Ordinary code, a then of a resolved promise and a zero timeout: who is first, second, third, and by which mechanism?",
    simpler: "What runs first: normal code, a promise's then, or setTimeout 0? Why?",
    hint: "There is more than one queue.",
    clarification: "Browser or Node, the order is the same here. Say order and reason.",
  },
  "js-parallel-requests": {
    otherWords:
      "Five hundred records have to be fetched singly from an API, quickly and yet with moderation. What does your code look like?",
    simpler: "How do you load 500 records fast without flooding the API?",
    hint: "All at once and one by one are the two extremes.",
    clarification: "There is no bulk endpoint. Code or description.",
  },
  "js-cancellation": {
    otherWords:
      "A sequence of asynchronous steps shall be stoppable and have a deadline. How is it built, and what about files or connections when it stops?",
    simpler: "How do you stop async work halfway or after a time, and clean up?",
    hint: "Somebody outside has to tell those inside.",
    clarification: "Several steps one after the other. No special library.",
  },
  "js-promise-wrapper": {
    otherWords:
      "A callback function was wrapped in a promise; missing files leave callers hanging, others receive undefined. What are you going to check?",
    simpler:
      "Somebody made a promise version of a callback function, and it hangs or gives undefined. What is wrong?",
    hint: "Follow each of the two outcomes from the callback to the caller.",
    clarification: "Only the wrapper is wrong, not the original function.",
  },
  "js-silent-save": {
    otherWords:
      "Although the server said 500, the page reports success; fetch is awaited in a try with an empty catch. Where are the mistakes, and what is the right code?",
    simpler: "The page says saved but it was not. Why, and how do you write it?",
    hint: "When does fetch itself consider something a failure?",
    clarification: "There is more than one mistake in it.",
  },
  "js-search-race": {
    otherWords:
      "A search field shows stale results at times and asks the API for every letter. Say why the former happens, and mend the two.",
    simpler: "Old results overwrite new ones, and there are too many requests. Why, and how do you fix both?",
    hint: "Two troubles with two different cures.",
    clarification: "The API is right and fast most of the time. Plain JavaScript.",
  },
  "js-status-polling": {
    otherWords:
      "setInterval polls for a report every two seconds; requests pile up and forgotten tabs never stop. What would a better version do?",
    simpler: "Polling with setInterval causes trouble. How do you do it better?",
    hint: "When should the next question be asked?",
    clarification: "The server has no push channel; you may mention one, but polling is the topic.",
  },
  "js-async-iteration": {
    otherWords:
      "Callers should walk through 100,000 records from a paged API one after the other, without holding them all. What do you offer them?",
    simpler: "How do you let callers loop over all pages of an API without loading everything?",
    hint: "The language has a loop for things that arrive later.",
    clarification: "JavaScript without a library. What the caller writes is as interesting as your side.",
  },
  "js-backpressure": {
    otherWords:
      "Memory of a Node process climbs while it reads a huge file, changes the lines and uploads. What is the reason, and what is the right construction?",
    simpler: "A Node service runs out of memory with a big file. Why, and how do you build it?",
    hint: "One side is quicker than the other.",
    clarification: "The file cannot be made smaller. Node's own means suffice.",
  },
  "js-shared-state-async": {
    otherWords:
      "Two runs of one async function lose an update of a balance, in a language with one thread. In what way is that possible, and what helps?",
    simpler: "Two async calls both read 100 and write 90. How can that be, and what do you do?",
    hint: "Play it through on paper.",
    clarification: "One process at first; later you may think of more.",
  },
  "js-event-bubbling": {
    otherWords:
      "By which route does an event pass through the page, and what does that give you for a list with thousands of rows to click?",
    simpler: "How do events move through the DOM, and how does that help with a long list?",
    hint: "Does every row really need something of its own?",
    clarification: "Plain DOM, no framework.",
  },
  "js-layout-thrash": {
    otherWords:
      "What might make an animation jerky, seen from what the browser has to do, and how do you get it fluent?",
    simpler: "Why does an animation stutter, and how do you make it smooth?",
    hint: "Between a change in your code and the picture there are several stages of work.",
    clarification: "CSS or script animations both count. The machine is not the problem.",
  },
  "js-memory-leak": {
    otherWords:
      "An app that is used all day gets slow. How do you demonstrate a leak, and where do leaks normally come from?",
    simpler: "How do you prove a memory leak in a web app, and what usually causes it?",
    hint: "Do the same thing many times and look.",
    clarification: "The browser is meant. Proof and causes are both wanted.",
  },
  "js-storage-choice": {
    otherWords:
      "A theme, an unfinished form, a session and 200 MB for offline use: which storage of the browser suits which of them?",
    simpler: "Where do you store a theme, a draft, a session and a lot of offline data?",
    hint: "They differ in size, in lifetime and in who may read them.",
    clarification: "Only storage in the browser. A word on each of the four.",
  },
  "js-script-loading": {
    otherWords:
      "A script in the head keeps the page white. What is the browser waiting for, and which changes to the tag help?",
    simpler: "Why does a script in the head block the page, and how do you change the tag?",
    hint: "What does the browser do when it meets a script halfway through the HTML?",
    clarification: "The script itself stays as it is. Only how it is loaded may change.",
  },
  "js-cors-error": {
    otherWords:
      "An API on another domain answers curl but is blocked in the browser. What is behind that, and whose side has to be changed?",
    simpler: "Why does the browser block the call when curl works? Who must fix it?",
    hint: "Who is being protected here, and by whom?",
    clarification: "The API is up and correct. Details of single headers are a bonus.",
  },
  "js-scroll-load": {
    otherWords:
      "Content should come in as the user scrolls near it. What technique do you use, what does it cost, and how do people without a mouse get along?",
    simpler: "How do you load things on scrolling without slowing it down, and for keyboard users too?",
    hint: "Must your code really be told of each scrolled pixel?",
    clarification: "Images and list items both. No framework needed.",
  },
  "js-offline-worker": {
    otherWords:
      "Today's jobs must be visible without network. What is the service worker's part in it, and which decisions about caching are yours?",
    simpler: "How does a service worker help an app to open offline? What do you decide about its caches?",
    hint: "Not all of the files and data grow old at the same speed.",
    clarification: "Reading is enough; writing offline is not part of it.",
  },
  "js-worker-heavy": {
    otherWords:
      "Parsing and sorting 50 MB of CSV blocks the page for six seconds. What do you do so that it stays responsive?",
    simpler: "A big file freezes the page. How do you keep the page usable?",
    hint: "Who else could do the work?",
    clarification: "It has to happen in the browser. The time in all may stay the same.",
  },
  "js-web-component": {
    otherWords:
      "A date picker is wanted by five teams on five frameworks. Does a web component suit, and where are its difficulties?",
    simpler:
      "Would you build a date picker as a web component for several frameworks? What is hard about that?",
    hint: "What has to pass between the component and its surroundings?",
    clarification: "I ask for the weighing. Calendars and time zones are not the topic.",
  },
  "js-esm-cjs": {
    otherWords: "Which differences between import/export and require do you notice in daily work?",
    simpler: "How do ES modules and CommonJS differ in practice?",
    hint: "Compare when each of them finds out what is needed.",
    clarification: "Node and bundlers. History is not needed.",
  },
  "js-build-pipeline": {
    otherWords:
      "Your library is meant for browsers and for Node. What goes into its package, and how is it built?",
    simpler: "How do you build and package a library for browsers and Node?",
    hint: "Begin with what your users will write in order to use it.",
    clarification: "An npm package. Tools are your choice.",
  },
  "js-lockfile": {
    otherWords:
      "Beside ^4.2.0 in package.json there is a lock file. What is the job of each, and what if the second is missing from the repository?",
    simpler: "Why do you need both package.json and a lock file? What if the lock file is not committed?",
    hint: "One says what would do, and the other?",
    clarification: "Any package manager. Three short parts.",
  },
  "js-named-default": {
    otherWords: "Named or default: which export do you use when, and how do importers notice?",
    simpler: "When do you take a named export, when a default one? What changes for others?",
    hint: "Who chooses the name in each case?",
    clarification: "ES modules. A reasoned preference is fine.",
  },
  "js-dev-dependency": {
    otherWords:
      "A component library uses a test runner, a date library and React. To which dependency field does each belong, for what reason?",
    simpler: "Test runner, date library, React: which kind of dependency is each?",
    hint: "Take the place of the person who installs it.",
    clarification: "The package is published. Three items, three answers.",
  },
  "js-circular-import": {
    otherWords:
      "An import is undefined or not yet initialised although it is exported. What is your suspicion, and what are the ways out?",
    simpler: "A class is undefined after a refactoring although it is exported. Why, and what do you do?",
    hint: "Draw arrows from file to file.",
    clarification: "Paths and names are right. ES modules or CommonJS.",
  },
  "js-bundle-grew": {
    otherWords:
      "The bundle tripled in a month without anybody knowing why. How do you investigate, and how do you reduce it?",
    simpler: "The JavaScript got three times as big. How do you find out why, and make it small again?",
    hint: "Compare a then and a now.",
    clarification: "The number of features hardly changed. Search and cure both count.",
  },
  "js-source-maps": {
    otherWords:
      "From main.4f2c.js:1:48213 in an error report you want to reach your own line, while the source stays private. By what way?",
    simpler: "How do you find your source line for an error in minified code, without publishing the source?",
    hint: "The build knows more than it delivers.",
    clarification: "The report is all that you have. Browser code.",
  },
  "js-monorepo-build": {
    otherWords:
      "CI builds thirty packages for forty minutes whatever the change. How does it become quick and stay reliable?",
    simpler: "The pipeline of a big repository is slow. How do you speed it up safely?",
    hint: "Most of the work gave the same result yesterday.",
    clarification: "Any tool. Both speed and safety are asked.",
  },
  "js-migrate-esm": {
    otherWords:
      "A CommonJS service has to use a library that is ESM only. What possibilities exist, and which one do you prefer?",
    simpler: "How do you use an ESM-only library in a CommonJS service? What would you choose?",
    hint: "You could change everything, something, or hardly anything.",
    clarification: "Current Node. The service has to keep running meanwhile.",
  },
  "js-debug-approach": {
    otherWords: "Somebody reports that a button has no effect. In which steps do you look for the reason?",
    simpler: "A button does nothing. How do you find out why?",
    hint: "First make sure that you see what they see.",
    clarification: "A web app of yours. I would like the order of your steps.",
  },
  "js-flaky-test": {
    otherWords: "What makes a test fail only sometimes on CI, and how do you treat such tests?",
    simpler: "A test fails now and then. Why could that be, and what do you do?",
    hint: "What is different from one run to the next?",
    clarification: "Any kind of test. Reasons and treatment both count.",
  },
  "js-shipping-tests": {
    otherWords:
      "Which cases would you test for a function of weight, country and perhaps a coupon, and in what form?",
    simpler: "What do you test in a shipping cost function, and how do you write the tests?",
    hint: "Look for the places at which the result changes.",
    clarification: "The function is pure. A list of cases is a good answer.",
  },
  "js-undefined-name": {
    otherWords:
      "The log says that name cannot be read of undefined. How do you go from there to the reason and to a lasting repair?",
    simpler: "There is a TypeError about name of undefined. How do you find the reason and fix it well?",
    hint: "The place where it hurts may not be the place where it began.",
    clarification: "You have the log and the code. A quick guard alone is not the repair I mean.",
  },
  "js-many-mocks": {
    otherWords:
      "All imports are mocked in all tests; they break on refactoring and miss bugs. What is the mistake, and what would your tests be like?",
    simpler: "There are too many mocks, and the tests do not help. What is wrong, how would you test?",
    hint: "What do these tests really check?",
    clarification: "Any test runner. Not all mocks have to go.",
  },
  "js-untested-function": {
    otherWords:
      "A discount rule sits in an 800-line function with page and server access and no tests. How do you change it safely?",
    simpler: "You must change one rule in a huge untested function. How do you proceed?",
    hint: "What would tell you that you broke something?",
    clarification: "No complete rewrite. Your steps in order.",
  },
  "js-production-errors": {
    otherWords:
      "Pages stay blank in users' browsers, and you notice nothing. What do you install so that you hear of it and understand it?",
    simpler: "How do you learn about errors in your users' browsers, and find their reasons?",
    hint: "Your users' browsers know; they only do not tell you.",
    clarification: "The front end is meant. What not to collect is part of it.",
  },
  "js-e2e-two-hours": {
    otherWords:
      "Only a two-hour browser suite gives your team confidence, and half its red results are noise. What other arrangement of tests do you aim at?",
    simpler: "The browser tests are slow and unreliable. How would you test instead?",
    hint: "Which of these checks really need a browser?",
    clarification: "The trust of the team must not get lost on the way.",
  },
  "js-node-stalls": {
    otherWords:
      "Now and then a Node instance is busy for twenty seconds and answers nobody. How do you find the reason without harming production?",
    simpler: "A Node service sometimes freezes for 20 seconds. How do you find the cause?",
    hint: "Something keeps the one thread for itself.",
    clarification: "It cannot be reproduced locally. Tools may be named.",
  },
  "js-coverage-goal": {
    otherWords:
      "A covered line paid out wrong refunds, and now 100 percent coverage is demanded. What is your answer, and what do you do instead or besides?",
    simpler: "Coverage is 95 percent and a bug still got through. Is 100 percent the solution?",
    hint: "What does coverage actually count?",
    clarification: "Talk to me as you would to the manager. Then your plan.",
  },
  "js-xss": {
    otherWords: "In what way does somebody else's script get into a page, and what are the defences?",
    simpler: "What is cross-site scripting, and how do you prevent it?",
    hint: "Where does text from people become part of the page?",
    clarification: "Any front end. Both origin and prevention.",
  },
  "js-dependency-risk": {
    otherWords: "Others' packages are a risk in your project. With which habits and tools do you limit it?",
    simpler: "How do you keep the risk of npm packages small?",
    hint: "There is a before, a during and an after of each package.",
    clarification: "All kinds of risk, not only known holes.",
  },
  "js-frontend-secret": {
    otherWords:
      "A weather API key is said to be hidden because it comes from a build variable. What is your reply?",
    simpler: "The key is in a build variable of the front end. Is it secret?",
    hint: "Where is the value after the build?",
    clarification: "Say what you think of the claim, and what you would do about it.",
  },
  "js-hidden-price": {
    otherWords:
      "A laptop was sold for one euro because the form sends the price. What made that possible, and what is to change?",
    simpler: "Somebody bought a laptop for one euro. How, and what do you change?",
    hint: "Who fills in the fields of a request?",
    clarification: "It is about how the order got through, and about what is to be different.",
  },
  "js-audit-report": {
    otherWords:
      "npm shows 14 vulnerabilities and proposes a forced fix. What is your next step, and the ones after?",
    simpler: "npm audit reports problems. What do you do?",
    hint: "Does every one of them concern your users?",
    clarification: "A normal web project. Your procedure, not a discussion of npm.",
  },
  "js-csrf": {
    otherWords:
      "After clicking a link in a mail, a signed-in customer has a changed address, by a request from her own browser. What kind of attack is that, and what stops it?",
    simpler:
      "A link in a mail changed a customer's data while she was logged in. What happened, how do you stop it?",
    hint: "What does her browser add to a request all by itself?",
    clarification: "Her password was not stolen and no script of yours is broken.",
  },
  "js-token-storage": {
    otherWords:
      "A JWT in localStorage is criticised by a security review. What is the danger, and which construction would you choose?",
    simpler: "Why is a JWT in localStorage risky, and what would you do instead?",
    hint: "Who can read localStorage?",
    clarification: "A single-page app with an API. Both the danger and your design.",
  },
  "js-embedded-frame": {
    otherWords:
      "Your form runs in partners' iframes, and both sides send each other messages. What has to be observed so that neither can be abused?",
    simpler: "How do you make messages between an iframe and its page safe for both?",
    hint: "Neither side may believe just anybody.",
    clarification: "The form is yours, the pages are not. Look at both directions.",
  },
  "js-prototype-pollution": {
    otherWords:
      "A deep merge of request data made everybody an administrator until the restart. What went on there, and how is that prevented in general?",
    simpler: "A merged JSON body turned all users into admins. How, and how do you prevent it?",
    hint: "Not every key in JSON is harmless.",
    clarification: "The rights check itself is correct. One process of Node.",
  },
  "js-csp-rollout": {
    otherWords:
      "An old site with inline code and third-party scripts needs a Content Security Policy. What is your way there, so that it protects and nothing breaks?",
    simpler: "How do you introduce a CSP on an old website without breaking it?",
    hint: "You can find out what would break before it does.",
    clarification: "I ask for steps. Not the full syntax of the header.",
  },
};
