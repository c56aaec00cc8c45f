import type { QuestionHelp } from "@teamified/contracts/roles";

/** What the interviewer says when a candidate asks back, by question; see docs/adding-a-role.md. */
export const fullstackHelp: Readonly<Record<string, QuestionHelp>> = {
  "fs-state-where": {
    otherWords:
      "Filters, rows and selected rows of a paged table: which place do you give to each of the three?",
    simpler: "Where do you keep the filters, the data and the selection of a table?",
    hint: "Who has to be able to get each of them back, and when?",
    clarification: "Any front-end framework. A place and a reason for each of the three.",
  },
  "fs-web-vitals": {
    otherWords:
      "People call your site slow. How do you learn what they experience, and what changes are usually worth most?",
    simpler: "Users say the site is slow. How do you find out what is slow, and what helps most?",
    hint: "Slow can mean several moments.",
    clarification: "A website with many visitors. Finding out comes before changing.",
  },
  "fs-optimistic-sync": {
    otherWords:
      "Many people work on one board. How do others' changes appear at once, and what becomes of contradictory ones?",
    simpler: "Several people edit a board together. How do you show changes live and solve conflicts?",
    hint: "Separate two questions: how news arrives, and who wins.",
    clarification: "A board of cards, no text editor. Both parts count.",
  },
  "fs-form-errors": {
    otherWords:
      "Register seems dead because the form silently refuses input. What is the right way for a form to deal with bad input?",
    simpler: "A form rejects the input but says nothing. How should it behave?",
    hint: "What does the person need to know in order to go on?",
    clarification: "Any form. Server and browser both play a part.",
  },
  "fs-small-screens": {
    otherWords: "A desktop page must become usable on phones. What is your procedure?",
    simpler: "How do you make a desktop page work on a phone?",
    hint: "A phone is not only narrower.",
    clarification: "No separate app. Steps as well as techniques.",
  },
  "fs-div-menu": {
    otherWords:
      "A dropdown of styled divs cannot be opened by keyboard. Which things does it lack, and what is your repair?",
    simpler: "A menu does not work without a mouse. What is missing, how do you fix it?",
    hint: "Try to reach it and to leave it with keys alone.",
    clarification: "Looks stay the same; only its use is in question.",
  },
  "fs-render-where": {
    otherWords:
      "Product pages, help centre, account area: for each, is it made on request, in advance or in the browser?",
    simpler: "Which pages of a shop do you render on the server, which in advance, which in the browser?",
    hint: "How often does each change, and is it the same for everyone?",
    clarification: "Three kinds of pages, with a reason for each.",
  },
  "fs-stale-chunks": {
    otherWords:
      "Open tabs show a blank page on navigation after a release, until they are reloaded. What is the reason, and what is the remedy?",
    simpler: "After a release, users with an open tab get a blank page. Why, and what do you change?",
    hint: "The tab and the server have a different idea of which version is there.",
    clarification: "A single-page app with split code. The new release itself works.",
  },
  "fs-input-lag": {
    otherWords:
      "A dashboard filters 80,000 rows, and typing lags on weak laptops. How do you find out why, and what do you do?",
    simpler: "Typing is slow because many rows are filtered. How do you find the cause and fix it?",
    hint: "Which work has to be done before the letter can appear?",
    clarification: "All rows are in the browser already. Finding and repairing.",
  },
  "fs-offline-forms": {
    otherWords:
      "Reports are written on tablets without network and must not get lost. What would such a web app look like?",
    simpler: "How do you build a web form that works offline and loses nothing?",
    hint: "Where is the text in the second after it was typed?",
    clarification: "A browser on a tablet. Sending it later is part of the question.",
  },
  "fs-rest-design": {
    otherWords: "Articles have comments. Which addresses and methods would your API offer?",
    simpler: "What endpoints would you make for articles and comments?",
    hint: "Which things are there, and what can be done with them?",
    clarification: "REST over HTTP. No code, only the interface.",
  },
  "fs-idempotency": {
    otherWords: "Impatient customers on bad lines pay twice. How do you make that impossible?",
    simpler: "Pressing Pay twice charges twice. How do you prevent that?",
    hint: "How can the server tell a repetition from a new order?",
    clarification: "The browser may send the same thing again at any time.",
  },
  "fs-overload": {
    otherWords:
      "One slow dependency takes down your entire API. Describe how that comes about and what guards against it.",
    simpler: "Something behind your API gets slow, and everything fails. Why, and how do you protect it?",
    hint: "What are all those waiting requests holding on to?",
    clarification: "You cannot make the dependency faster.",
  },
  "fs-cors": {
    otherWords:
      "A front end on app. calls api. and gets a CORS error, while curl has no trouble. What is going on, and where is the change to be made?",
    simpler: "The browser reports a CORS error, curl works. Why, and what do you change?",
    hint: "Two names, even if they look related.",
    clarification: "You own both. No proxy tricks for development only.",
  },
  "fs-error-answers": {
    otherWords:
      "All failures come back as 200 with some text and now and then a stack trace. What is the proper way?",
    simpler: "Your API answers every failure with 200. How should it be done?",
    hint: "A program should understand it, and so should a person.",
    clarification: "HTTP API for partners. Form of the answer and what is in it.",
  },
  "fs-slow-report": {
    otherWords: "An export of three minutes runs into the gateway's timeout. Which design avoids that?",
    simpler: "Creating a file takes too long for one request. How do you build it?",
    hint: "The request and the work need not last equally long.",
    clarification: "The three minutes cannot be shortened much.",
  },
  "fs-api-change": {
    otherWords:
      "A response field is to be replaced, and old phone apps stay around for a year. What are your steps?",
    simpler: "How do you replace a field while old apps still use it?",
    hint: "For some time both worlds have to be happy.",
    clarification: "Web and API are yours, updates of the app cannot be forced.",
  },
  "fs-large-upload": {
    otherWords:
      "Two-gigabyte videos make the API run out of memory. What would the upload look like in your design?",
    simpler: "Big uploads crash the API. What would you build?",
    hint: "Does your API have to touch every byte?",
    clarification: "Browser to cloud or to your own storage. Unreliable networks count.",
  },
  "fs-fair-limits": {
    otherWords:
      "One customer's script slows your API for all, on twelve instances. What kind of limits do you set so that others are spared and good customers are not annoyed?",
    simpler: "How do you limit API use fairly across twelve servers?",
    hint: "Who counts, what is counted, and what does the customer hear?",
    clarification: "A public API with keys. Design rather than product names.",
  },
  "fs-send-webhooks": {
    otherWords:
      "Customers give you addresses to which you report events. What makes this sending dependable and harmless?",
    simpler: "You send events to addresses of your customers. How do you do that reliably and safely?",
    hint: "Two dangers: theirs may be down, and their address may be a trap.",
    clarification: "Only your sending side. Both words count, reliable and safe.",
  },
  "fs-sql-nosql": {
    otherWords: "Relational database or document store: in which cases do you take the one or the other?",
    simpler: "When do you choose SQL, and when a document database?",
    hint: "How do the records hang together, and how are they read?",
    clarification: "In general, no product. Reasons matter more than the choice.",
  },
  "fs-index": {
    otherWords:
      "Filtering by customer and sorting by date got slow. How do you examine that, and what would an index do?",
    simpler: "A query with a filter and a sort is slow. How do you look into it? What does an index do?",
    hint: "The database can tell you what it does.",
    clarification: "A relational database with a large table. Two parts.",
  },
  "fs-zero-downtime-migration": {
    otherWords:
      "full_name shall become two columns in a table with fifty million rows while everything runs. What are your steps?",
    simpler: "How do you split one column into two on a huge table without downtime?",
    hint: "For some time, old and new have to live side by side.",
    clarification: "How to cut a name in two is not the topic; the order of the steps is.",
  },
  "fs-n-plus-one": {
    otherWords: "Fifty orders cause fifty-one queries. Explain the number, and say how you reduce it.",
    simpler: "Why are there 51 queries for 50 orders, and how do you fix that?",
    hint: "One, and then fifty: who asks for the fifty?",
    clarification: "Any ORM or plain SQL.",
  },
  "fs-order-prices": {
    otherWords:
      "New product prices alter last year's invoices. What is wrong with the data, and what would your tables for orders be like?",
    simpler: "Old invoices change when a price changes. Why, and how do you model orders?",
    hint: "What has to stay true for ever?",
    clarification: "A relational model. A few tables are enough.",
  },
  "fs-last-item": {
    otherWords:
      "Two customers get the last item, since stock is read, checked and written back. How do you make that right?",
    simpler: "The last item is sold twice. How do you fix the code?",
    hint: "What can happen between the reading and the writing?",
    clarification: "A relational database, several servers.",
  },
  "fs-too-many-connections": {
    otherWords:
      "Forty instances exhaust PostgreSQL's connections at peak. How do you examine it, and what do you change?",
    simpler:
      "There are too many database connections since you scaled. How do you find out why, what do you do?",
    hint: "Do the sum first.",
    clarification: "The queries are fast. Raising the limit alone is not what I am after.",
  },
  "fs-stale-cache": {
    otherWords:
      "Redis made product reads fast and prices wrong for hours. What do you do so that the cache can be relied on?",
    simpler: "A cache shows old prices. How do you make it reliable?",
    hint: "Who knows first that a price is no longer right?",
    clarification: "The cache is to stay. Price changes come from your own backend.",
  },
  "fs-replica-lag": {
    otherWords:
      "After saving, people see their old profile, because reads go to a replica. What is your solution, and which reads may stay there?",
    simpler: "Users see old data right after saving, since you read from a copy. What do you do?",
    hint: "Not every reader is equally in a hurry.",
    clarification: "The delay is normal. Two parts: the repair and the rule.",
  },
  "fs-wrong-delete": {
    otherWords:
      "A DELETE with a wrong condition removed thousands of orders while the shop goes on. How are they brought back?",
    simpler: "Somebody deleted thousands of orders by mistake. How do you get them back?",
    hint: "The new orders since then must survive too.",
    clarification: "Usual backups exist. First steps as well as the rest.",
  },
  "fs-sessions-tokens": {
    otherWords:
      "By which means do users stay signed in, and how do server sessions compare with signed tokens?",
    simpler: "How do you keep users logged in? Sessions or tokens, what are the pros and cons?",
    hint: "Ask of each what happens when you want to end it at once.",
    clarification: "Web application in the browser. A comparison is wanted.",
  },
  "fs-multi-tenant": {
    otherWords: "Several customers share your product. What guarantees that none sees data of another?",
    simpler: "How do you keep the data of different customers apart?",
    hint: "People forget things; what still holds then?",
    clarification: "One application for all customers. More than one line of defence.",
  },
  "fs-passwords": {
    otherWords:
      "You offer sign-up with a password. In which form are passwords kept, and how does a forgotten one get replaced?",
    simpler: "How do you store passwords, and what do you do if one is forgotten?",
    hint: "What would a thief of the table have?",
    clarification: "Your own sign-up, no outside provider. Two parts.",
  },
  "fs-quote-crash": {
    otherWords:
      "O'Brien as a search term causes a server error. What do you think is behind that, and what is the cure?",
    simpler: "Only a name with an apostrophe crashes the search. Why, and how do you fix it?",
    hint: "What does that sign mean to the database?",
    clarification: "The name exists in the data. It may be worse than a crash.",
  },
  "fs-leaked-key": {
    otherWords:
      "The payment provider's key has been in a public repository since yesterday. Tell me your next steps, and the ones for later.",
    simpler: "You pushed a secret key to a public repository. What do you do now, and later?",
    hint: "What can a stranger do with it at this moment?",
    clarification: "The key is of production. Order matters.",
  },
  "fs-comment-script": {
    otherWords:
      "A formatted comment acts in the name of its readers. By what way did it get in, and how do you shut that way?",
    simpler: "Somebody's comment runs code at other readers. How, and how do you stop it?",
    hint: "At which moment does the text turn into part of the page?",
    clarification: "Formatting has to stay possible.",
  },
  "fs-social-login": {
    otherWords:
      "Describe the path from the click on Sign in with Google to a session of yours, with the checks on your server.",
    simpler: "What happens when a user signs in with Google, and what must your server check?",
    hint: "Three parties take part; follow what each gives to the next.",
    clarification: "A server with its own sessions. No particular library.",
  },
  "fs-role-rights": {
    otherWords:
      "Employees can send a manager's request although they do not see the button. What would proper rights be like?",
    simpler: "An employee used a function that is only for managers. How should rights work?",
    hint: "A hidden door is not a locked one.",
    clarification: "Web app with an API. Roles may change at any time.",
  },
  "fs-link-preview": {
    otherWords:
      "Your server fetches whatever address a user posts, for a preview. Which dangers lie in that, and what do you do against them?",
    simpler: "Your server opens links from users. What is dangerous about that, and how do you make it safe?",
    hint: "Which places can your server reach that a user cannot?",
    clarification: "The preview itself should stay.",
  },
  "fs-poisoned-package": {
    otherWords:
      "Malicious code was published in a package somewhere below your dependencies. What are today's steps, and what lowers the risk for later?",
    simpler: "A package you depend on contains malicious code. What do you do today, and later?",
    hint: "Find out first if and where it ran.",
    clarification: "Everything counts, also build machines. Two time spans.",
  },
  "fs-git-review": {
    otherWords: "By which stations does a change get from your machine to the users in a good team?",
    simpler: "How does your code get from your computer to production in a good team?",
    hint: "At each station somebody or something may say no.",
    clarification: "Tools are free. I want the way and why each station is there.",
  },
  "fs-containers": {
    otherWords:
      "When is a container image of a web service a good one, and what is asked of the service if several copies run?",
    simpler: "What makes a good image, and what must a service do to run in many copies?",
    hint: "Copies come and go at any moment.",
    clarification: "Two parts: image and service. No certain platform.",
  },
  "fs-incident": {
    otherWords:
      "Five percent of requests fail at night. Tell me the story from the alarm until a week afterwards.",
    simpler:
      "An alert wakes you: 5 percent of requests fail. What do you do, step by step, until a week later?",
    hint: "There is a difference between helping and understanding.",
    clarification: "You are on call. The cause is open; I want your way of working.",
  },
  "fs-works-here": {
    otherWords:
      "On your machine it works, staging shows an internal error. What is your way to the difference?",
    simpler: "It works for you but not on staging. How do you find out why?",
    hint: "Code is only one of the things in which they may differ.",
    clarification: "You have access to staging. The steps count.",
  },
  "fs-useful-logs": {
    otherWords:
      "From yesterday's logs a colleague should learn why an order failed. Which entries are needed, and which must never be there?",
    simpler: "What must you log so that a failed order can be explained, and what must you not log?",
    hint: "Think of the colleague who knows neither the order nor the customer.",
    clarification: "Backend logs. Two parts: what belongs in, what does not.",
  },
  "fs-flaky-pipeline": {
    otherWords: "A pipeline of forty minutes fails by chance in a third of its runs. How do you cure both?",
    simpler: "The pipeline is slow and fails randomly. How do you repair it?",
    hint: "You need numbers before you choose where to begin.",
    clarification: "Speed and reliability are two things, both wanted.",
  },
  "fs-risky-release": {
    otherWords: "A new checkout is tested, but errors would be expensive. What is your way of releasing it?",
    simpler: "How do you release a new checkout carefully?",
    hint: "Not everybody has to get it in the same minute.",
    clarification: "The code is finished. It is about bringing it out and watching it.",
  },
  "fs-first-monitoring": {
    otherWords:
      "A shop without any monitoring is yours now, and you have two weeks. What is set up first, and for what would you be woken?",
    simpler: "There is no monitoring. What do you set up in two weeks, and what should alarm you at night?",
    hint: "Start with what the customers would notice.",
    clarification: "Tools are your choice. Two parts: what is watched, and what alarms.",
  },
  "fs-cloud-bill": {
    otherWords:
      "The cloud costs twice as much with the same users. What is your way to the reason, and to a lower bill?",
    simpler: "The cloud bill doubled. How do you find out why, and bring it down?",
    hint: "The bill itself can be taken apart.",
    clarification: "Any provider. Users should notice nothing.",
  },
  "fs-restarting-pods": {
    otherWords:
      "Containers of a service restart every few hours and lose requests. How do you find out why, and how do you live with it until then?",
    simpler: "The containers keep restarting. How do you find the cause, and what do you do until then?",
    hint: "Somebody decides to restart them, and notes the reason.",
    clarification: "It began last week. Two parts: cause and meanwhile.",
  },
  "fs-request-journey": {
    otherWords:
      "Between typing the shop's address and seeing its start page, which parts are at work, one after another?",
    simpler: "What happens between entering an address and seeing the page?",
    hint: "Start with the name that was typed.",
    clarification: "An overview from browser to database and back. Not each detail.",
  },
  "fs-monolith-services": {
    otherWords:
      "Eight people consider dividing their monolith. Which questions do you put first, and what is your suggestion?",
    simpler: "A team of eight wants services in place of a monolith. What do you ask, what do you suggest?",
    hint: "Do not start with the technology.",
    clarification: "A working product. Questions are part of the answer here.",
  },
  "fs-event-driven": {
    otherWords:
      "An order must lead to stock, invoice and mail, each exactly as it should. How do you link these?",
    simpler:
      "How do you make sure that stock, invoice and e-mail follow an order, without loss and without doubles?",
    hint: "Two things must happen together or not at all; which?",
    clarification: "Several services. What the mail says is not the topic.",
  },
  "fs-where-rules": {
    otherWords:
      "Basket, status and date decide on a discount. At which place or places do you put that rule?",
    simpler: "Where does a discount rule belong: browser, server or database?",
    hint: "Who must be able to rely on it, and who only shows it?",
    clarification: "One shop with a web front end. Reasons for your choice, please.",
  },
  "fs-before-building": {
    otherWords: "You are to estimate comments on documents until tomorrow. What do you want to know first?",
    simpler: "What do you ask before you plan a comment function?",
    hint: "The word comments can mean many different products.",
    clarification: "Here your questions are the answer. No design yet.",
  },
  "fs-product-search": {
    otherWords:
      "LIKE over two million products is slow and strict about spelling. What do you replace it with, and how do you decide?",
    simpler: "Searching with LIKE is slow and finds no misspelled words. What do you do?",
    hint: "There is software made for just this, in several sizes.",
    clarification: "Choice and building are both asked. Ranking may be mentioned.",
  },
  "fs-nightly-reminders": {
    otherWords:
      "At eight in the morning 200,000 people in many countries get a mail, from six instances. How do you do it?",
    simpler: "How do you send 200,000 reminders at eight o'clock, with six instances running?",
    hint: "Eight o'clock comes more than once a day.",
    clarification: "The mail service exists. Each person should get exactly one.",
  },
  "fs-foreign-api": {
    otherWords:
      "A badly made shipping API must be connected, and another will come. How does your own code stay clean?",
    simpler: "How do you connect a bad foreign API so that your code does not suffer?",
    hint: "How many files of yours should know its peculiarities?",
    clarification: "Structure of your code is meant, rather than HTTP details.",
  },
  "fs-tv-show": {
    otherWords: "In three weeks a TV show brings twenty times the visitors at once. How do you use the time?",
    simpler: "Very many visitors will come on one evening. How do you prepare?",
    hint: "You need to know what breaks first.",
    clarification: "Money is there, within reason. Before and during the evening.",
  },
  "fs-old-system": {
    otherWords:
      "The old order system earns the money, nobody knows it, and a rewrite within a year is wanted. What is your proposal?",
    simpler: "Management wants to rewrite a twelve-year-old system. What do you suggest?",
    hint: "What happens to the business during that year?",
    clarification: "You may disagree. I want a proposal with its reasons.",
  },
};
