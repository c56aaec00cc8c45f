import type { FeedbackWords } from "./feedback-words.ts";

export const english: FeedbackWords = {
  greeting: (name) => (name === null ? "Hello," : `Hello ${name},`),
  addresses: "given name",
  intro:
    "thank you for your resume. These notes are advice for making it clearer. They are no decision and no judgement of you: they are about the page alone.",
  whatWorks: "What already works on the page:",
  missing: (track) =>
    track === null
      ? "What a reader may miss:"
      : `What is written on the page points to ${track} work. What a reader of such a resume may miss:`,
  gap: (topic, why) => `${topic}: ${why}`,
  mayBeThere:
    "If you have done any of this, it only needs a line. What is not written here may still be there.",
  nextSteps: "Next steps, all free:",
  nextStep: (step, title, url) => `${step} A place to start: ${title}, ${url}`,
  edit: {
    title: "One sentence of yours, before and after:",
    before: "Before:",
    after: "After:",
    brackets: "Fill in the brackets with what is true, and leave out what you do not know.",
  },
  yours: "You know your work better than any page can tell. Take from this what helps and leave the rest.",
  closing: "Kind regards\nTeamified",
  short: {
    intro:
      "thank you for your resume. Only little of it could be read, which can be due to the file as much as to the text. These notes are advice and no decision.",
    advice:
      "If the page looks full to you, save it as a PDF straight from your editor and upload that: pictures of text are hard to read. If it is a first draft, start with three things: what you want to do, one project with what you did in it, and the tools that you used.",
  },
  quote: (words) => `"${words}"`,
  strengths: {
    measured: (sentence) => `You say what your work changed, with a number: ${sentence}`,
    atWork: (skill, sentence) => `You show ${skill} at work and not only in a list: ${sentence}`,
    role: (title, organization, start, end) =>
      `Your path is easy to follow, because jobs carry titles and dates: ${title}${organization === null ? "" : ` at ${organization}`}, from ${start}${end === null ? "" : end === "today" ? " until today" : ` to ${end}`}.`,
    tools: (names) => `You name your tools plainly, so that a reader finds them at once: ${names}.`,
    education: (institution, degree) =>
      `Your education says where and what: ${institution}${degree === null ? "" : `, ${degree}`}.`,
    link: (address) => `You link to work that can be looked at: ${address}.`,
    languages: (names) => `You tell which languages you speak: ${names}.`,
  },
  gaps: {
    typescript: {
      topic: "TypeScript",
      why: "Most teams that work with JavaScript write new code in TypeScript, and readers look for the word.",
      nextStep:
        "Move one small project of yours to TypeScript with strict mode on, and put it on your list with a link.",
    },
    frontendTests: {
      topic: "Automated tests in the browser",
      why: "A reader looks for how you make sure that a page keeps working after a change.",
      nextStep:
        "Write three tests for a page you know well: one that passes through a form, one for an error, one for an empty list.",
    },
    accessibility: {
      topic: "Accessibility",
      why: "Interfaces have to work by keyboard and screen reader, often by law, and few resumes mention it.",
      nextStep:
        "Use a page of yours with the keyboard alone, mend what does not work, and describe the mend in one sentence.",
    },
    database: {
      topic: "A relational database",
      why: "Work on the server side rests on data, and no SQL database was found on the page.",
      nextStep:
        "Model something you know with three tables, write the five queries it needs, and look at one with EXPLAIN.",
    },
    containers: {
      topic: "Containers",
      why: "Services are mostly built and run in containers, and no line about them was found.",
      nextStep:
        "Write a Dockerfile for one of your projects so that it starts with one command on another machine.",
    },
    delivery: {
      topic: "Continuous integration",
      why: "A reader would like to see how your code gets from your machine to its users.",
      nextStep:
        "Let a workflow run the tests of one project on every push, and name it in the project's line.",
    },
    serverTests: {
      topic: "Automated tests of services",
      why: "A reader looks for how you know that a service does what it should.",
      nextStep:
        "Test one endpoint for its good case, a wrong input and a missing right, and run it against a real database.",
    },
    apis: {
      topic: "Design of interfaces between services",
      why: "Server work is about what other programs may ask for, and no kind of API was found on the page.",
      nextStep:
        "Describe one API that you built or used in a sentence: who calls it, what for, and how errors are told.",
    },
    pytest: {
      topic: "Tests with pytest",
      why: "Python checks little before it runs, so readers look for tests, and none were found on the page.",
      nextStep:
        "Add pytest to one project and cover its most important function with five cases, one of them an error.",
    },
    sql: {
      topic: "SQL",
      why: "Nearly every data role begins with questions put to a database, and the word SQL was not found.",
      nextStep:
        "Answer five questions about a public data set with SQL alone, window functions included, and share the queries.",
    },
    pipelines: {
      topic: "Data pipelines",
      why: "A reader would like to see how data reaches your analyses, day after day and after a failure.",
      nextStep: "Build a small daily job that loads one source, checks it and can be run again without harm.",
    },
    statistics: {
      topic: "Statistics",
      why: "A reader wants to see how sure you are of a result, and no method was found on the page.",
      nextStep: "Take one analysis of yours and add how large the uncertainty is and why you believe it.",
    },
    webFramework: {
      topic: "A web framework for Python",
      why: "Many Python roles serve an API or a page, and no framework for it was found.",
      nextStep: "Serve one function of yours over HTTP with checked input and a documented answer.",
    },
    results: {
      topic: "Results",
      why: "The sentences that could be read say what was done, but not what came of it.",
      nextStep:
        "For your latest job, write one sentence with what was there before, what you did and what changed.",
    },
    dates: {
      topic: "Dates of your jobs",
      why: "Not every job could be read with its dates, so another reader may not see when and for how long either.",
      nextStep: "Give every job a month and a year for its start and its end, all in the same form.",
    },
    reach: {
      topic: "How to reach you",
      why: "Neither an e-mail address nor a telephone number could be read.",
      nextStep: "Put both as plain text at the top of the first page, not into a picture or a page header.",
    },
    toolList: {
      topic: "A list of your tools",
      why: "Your tools were found in running text, where a hurried reader may pass over them.",
      nextStep: "Add a short section with the tools you would answer questions about, grouped by kind.",
    },
    lookAt: {
      topic: "Something to look at",
      why: "No link to code, a page or a text of yours could be read.",
      nextStep: "Publish one small finished thing with a short description, and put its address at the top.",
    },
    opening: {
      topic: "An opening",
      why: "No lines at the top could be read that say what you do and what you look for.",
      nextStep:
        "Write two sentences: the work you know best with one proof of it, and the work you want next.",
    },
    oneRole: {
      topic: "One page for one role",
      why: "A reader compares the page with one advertised role, and the page cannot know which.",
      nextStep:
        "Take an advertisement that you like, mark what you can prove, and say it on the page in the same words.",
    },
  },
  decisions:
    /\b(?:you will|we (?:have )?decided|hired|hire|rejected|reject|accepted|shortlisted|successful candidate|score[ds]?|scoring|grade[ds]?)\b/iu,
  changed:
    /\b(?:cut|reduc|decreas|increas|grew|grow|rais|sav|halv|doubl|improv|shorten|scal|handl|serv|deliver|reach)\p{L}{0,20}\b.{0,80}\d\d/iu,
  openEnd: /\s(?:a|an|the|of|and|or|for|to|in|on|at|by|with|from|as|that|which)$/u,
  sentences: null,
};
