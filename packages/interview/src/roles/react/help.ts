import type { QuestionHelp } from "@teamified/contracts/roles";

/** What the interviewer says when a candidate asks back, by question; see docs/adding-a-role.md. */
export const reactHelp: Readonly<Record<string, QuestionHelp>> = {
  "react-keys": {
    otherWords:
      "Lists in React want a key on every item. What is that key good for, and why can a position number be a poor choice?",
    simpler: "Why do list items in React need a key? What can break if you take the index for it?",
    hint: "Picture a list that is changed while somebody looks at it.",
    clarification:
      "I ask about the key attribute of list items, not about keys of objects or of a database. Two parts: its purpose, and the trouble with positions.",
  },
  "react-what-rerenders": {
    otherWords:
      "Which events lead React to call a component again, and what does it do until the user sees a difference?",
    simpler: "When does a component render again? And what happens after that, step by step?",
    hint: "Go from the cause on the left to the pixels on the right, and say what lies between.",
    clarification:
      "I mean client-side React in general, no special version. The first render is not the topic, only the later ones.",
  },
  "react-concurrent": {
    otherWords:
      "Modern React can pause rendering work and continue later. What is that good for, and what must component authors respect because of it?",
    simpler:
      "Why is it useful that React can stop in the middle of a render? What must your component code then never do?",
    hint: "Imagine somebody types while a slow part of the page is being worked on.",
    clarification:
      "It is about rendering inside one browser tab, not about threads or requests in parallel. Naming the features that use it is welcome.",
  },
  "react-stray-zero": {
    otherWords:
      "With an empty list, {items.length && <List items={items} />} leaves a lonely 0 on the page. Where does it come from, and what line would you put there?",
    simpler: "Why does the page show 0 when the list is empty? How do you change the line?",
    hint: "Look at what the whole expression gives back, before React sees it.",
    clarification:
      "Only this one line is meant, neither styling nor the List component. Code is a good answer.",
  },
  "react-card-slots": {
    otherWords:
      "A Card with fifteen configuration props keeps getting more of them. What other shape would you give that component?",
    simpler: "A component has far too many props. How would you build it instead?",
    hint: "Who should decide what stands inside the card?",
    clarification:
      "I ask about the component's interface, not about its look. There is no single right design; say what you would change and why.",
  },
  "react-chat-draft": {
    otherWords:
      "A half-written message follows the user from one conversation to the next. Explain that behaviour in React and name the ways to stop it.",
    simpler:
      "The text typed for Ana is still there when Ben is opened. Why does React keep it, and how can you change that?",
    hint: "Ask yourself how React decides whether something on the page is still the same thing.",
    clarification:
      "The draft lives in the component of the message box; no server is involved. I would like the reason and more than one way out.",
  },
  "react-nested-definition": {
    otherWords:
      "An input is blurred after every keystroke, and its component is written inside another component's function. What happens there?",
    simpler:
      "A component is defined inside another component, and its input loses the focus all the time. Why?",
    hint: "What is different about the inner function each time the outer one is called?",
    clarification:
      "Nobody calls blur, and there is no bug in the browser. I want the cause and where you would put the code.",
  },
  "react-contain-crash": {
    otherWords:
      "One of ten dashboard parts fails during rendering, and everything disappears. How do you keep the damage small, and where does your protection end?",
    simpler:
      "One widget crashes and the whole page is white. How do you keep the rest alive? Which failures still get through?",
    hint: "React has one mechanism for this, and it only looks at certain moments.",
    clarification:
      "It is about the React side in the browser, not about fixing the widget. The second half asks for the limits of your solution.",
  },
  "react-library-ref": {
    otherWords:
      "Apps using your composite DateField need to set the focus in it and empty it. What interface do you give them with React 19, and where do you say no?",
    simpler:
      "Other teams want to call focus and clear on your DateField. How do you make that possible, and what would you not allow?",
    hint: "Think about how much of the inside the outside should ever see.",
    clarification:
      "Focus and clear are the two wishes. Styling and validation of the field are not the topic.",
  },
  "react-props-state": {
    otherWords:
      "A component needs some value. By which questions do you find out whether it comes from outside, lives inside, or needs no place of its own?",
    simpler: "When is a value a prop, when is it state, and when is it neither?",
    hint: "Ask who owns the value, and whether it could be worked out from something else.",
    clarification: "I mean ordinary components, without a state library. Short examples are enough.",
  },
  "react-immutable-state": {
    otherWords:
      "An array in state gets a push, and the setter receives it again. What will React do, and what is the right code?",
    simpler:
      "Somebody changes the state array itself and then sets it. What goes wrong? How should it be written?",
    hint: "How does React find out that something is different from before?",
    clarification:
      "The setter comes from useState. I would like to hear the effect and your version of the code.",
  },
  "react-context-store": {
    otherWords:
      "One big context holds all the state of an app, and any update redraws everything. What structure would you move to?",
    simpler: "All state sits in one context, so everything renders all the time. How would you change that?",
    hint: "Not all state in such an app is of the same sort; begin by sorting it.",
    clarification:
      "I ask for the design, not for one certain library. You may name libraries if you say what they do for you.",
  },
  "react-three-setters": {
    otherWords:
      "From a count of 0, a handler runs setCount(count + 1) three times and logs it. Tell me the number on the page, the one in the log, and how to get three.",
    simpler:
      "setCount(count + 1) is called three times in one click. What is shown, what is logged, how do you really add three?",
    hint: "Read the three lines again slowly, one at a time.",
    clarification:
      "All three calls are in the same click, with nothing asynchronous between them. Three short answers are enough.",
  },
  "react-controlled-field": {
    otherWords:
      "A text input can be driven by React or keep its own value. What speaks for each, and how does the code differ?",
    simpler: "Should React or the browser keep the value of a text field? When do you do which?",
    hint: "Think of two fields on a page that you know, one of each sort.",
    clarification: "No form library, please. You may describe the code in words.",
  },
  "react-url-filters": {
    otherWords:
      "Filters of a product list get lost on Back and cannot be shared as a link. Where should they live, and what changes in the code?",
    simpler:
      "The chosen filters vanish when going back, and you cannot send them to somebody. What do you change?",
    hint: "What does a browser already keep for every entry of its history?",
    clarification: "It is about the filters, not about the product data. Assume any router you like.",
  },
  "react-reducer-checkout": {
    otherWords:
      "Nine separate states are set by hand in several handlers, and sometimes they contradict each other. How would you reorganise that?",
    simpler:
      "A component has nine useState calls that must fit together, and sometimes they do not. What do you do?",
    hint: "How many of the combinations of those nine can really occur?",
    clarification:
      "The server works; only the states in the component are the problem. I want your approach rather than finished code.",
  },
  "react-undo-redo": {
    otherWords:
      "How must the state of a diagram editor look so that users can step back and forward, and which parts of that are hard?",
    simpler: "You add undo and redo to an editor. How do you store the steps, and what is difficult?",
    hint: "Begin with where the editor has to be able to go, in both directions.",
    clarification: "Assume one user at first. The drawing itself does not matter, only its state.",
  },
  "react-same-user-thrice": {
    otherWords:
      "One person is shown in three places, and an edit reaches only one of them. What would a better shape of the state be?",
    simpler:
      "A user's new name appears in one place but not in the other two. How should the state be organised?",
    hint: "Count how often the name is written down.",
    clarification:
      "All three are in the same app and tab. I ask about the data's shape, not about sockets or reloading.",
  },
  "react-effect-purpose": {
    otherWords:
      "For which kind of work is useEffect there, and what do you tell React with its second argument?",
    simpler: "What do you use useEffect for? What does the array at the end do?",
    hint: "Think of things that React itself does not manage.",
    clarification: "In general, no certain case. Both parts count: the purpose and the array.",
  },
  "react-fetch-race": {
    otherWords:
      "Search results are loaded in an effect, and now and then an earlier search wins over the current one. What is the reason, and what do you do about it?",
    simpler: "Sometimes the page shows results for an old search. Why? How do you repair it?",
    hint: "Watch the clock: when does each answer come in?",
    clarification:
      "The server answers correctly each time. I mean code inside the component, with or without a library.",
  },
  "react-stale-closure": {
    otherWords:
      "A timer from an effect keeps printing the counter's starting value. Say why, and weigh the possible repairs against each other.",
    simpler: "An interval always logs the first counter value. Why, and which ways are there to fix it?",
    hint: "Which counter does the function in the timer know?",
    clarification:
      "The counter on the page is right; only the log is wrong. Please name more than one repair and compare them.",
  },
  "react-shared-hook": {
    otherWords:
      "The same width-measuring code stands in three components. How do you put it in one place, and what will they have in common then?",
    simpler:
      "Three components contain the same state and effect. How do you share the code? Do they then share the value too?",
    hint: "React has a unit of reuse that is no component.",
    clarification: "I do not ask how to measure the width, only how to share the code and what that means.",
  },
  "react-hook-after-return": {
    otherWords:
      "A component leaves early without a user and uses a hook further down; after signing in React complains about more hooks than before. Why, and what is the repair?",
    simpler:
      "There is a return before a useState, and React reports more hooks than last time. What is wrong, how do you fix it?",
    hint: "Compare what is called in the first render with what is called in the next one.",
    clarification: "The sign-in works; it is only about this component and the error message.",
  },
  "react-post-in-effect": {
    otherWords:
      "An order is sent by an effect that watches a submitted flag, and some are sent twice. What do you write in your review?",
    simpler:
      "A flag is set on submit, an effect sees it and posts the order. Sometimes it is posted twice. What would you say?",
    hint: "Ask what causes the order to be sent: the screen or the person.",
    clarification:
      "I would like your review comment: what is the problem and what should be written instead.",
  },
  "react-reconnecting-effect": {
    otherWords:
      "A chat reconnects on every keystroke on the page; its effect depends on an options object from the component body. Why, and how do you stop that?",
    simpler:
      "The connection restarts whenever anything renders. The effect has an object in its dependencies. Explain it and fix it.",
    hint: "Look at what the component hands to its effect, and compare it with a moment ago.",
    clarification: "Server and network are fine. I ask about the effect and its dependencies.",
  },
  "react-strict-twice": {
    otherWords:
      "Effects run two times in development, which counts visits double; one colleague wants to turn the check off, another wants a flag in a ref. What is your advice?",
    simpler:
      "In development every effect runs twice. Should you turn Strict Mode off, block it with a ref, or do something else?",
    hint: "Why would React's authors do that on purpose?",
    clarification:
      "The question is about effects in development with Strict Mode. Judge both proposals, then say yours.",
  },
  "react-tooltip-jump": {
    otherWords:
      "A tooltip is placed after it was measured in an effect, and it visibly moves. Why, and which alternatives would you compare?",
    simpler: "A tooltip first shows in the wrong place and then jumps. Why, and what can you do?",
    hint: "Between the change of the page and what the eye sees there are several moments.",
    clarification:
      "Where the tooltip should stand in the end is clear; the jump is the topic. Please weigh more than one way.",
  },
  "react-measure-slow": {
    otherWords:
      "Typing into a filter is sluggish on a page with a large table. By which steps do you locate the reason, and which remedies come into question?",
    simpler: "Typing is slow because of a big table, it seems. How do you find out why, and what could help?",
    hint: "Do not begin with the remedy.",
    clarification:
      "The data is already in the browser, so the server is not the suspect. Both parts count, finding and repairing.",
  },
  "react-bundle": {
    otherWords:
      "Phones take long until your React app can be seen for the first time. Describe how you would go about making that shorter.",
    simpler: "The app loads slowly on phones. What do you do, in which order?",
    hint: "You need to know what the time is spent on before you cut anything.",
    clarification:
      "Only the first visit is meant, not how it feels afterwards. An order of steps is a good answer.",
  },
  "react-photo-gallery": {
    otherWords:
      "Two hundred original photos make a gallery slow and jumpy on phones. Which changes do you make to the page's HTML and to the picture files?",
    simpler:
      "A page with 200 big photos is slow and jumps around. What do you change in the HTML and the images?",
    hint: "What does the browser know about a picture before it has arrived, and does it need all of them now?",
    clarification:
      "Two troubles: the loading and the jumping. You may change the files and the markup; the number of photos stays.",
  },
  "react-lazy-editor": {
    otherWords:
      "Half of your code belongs to a dialog that few people open. How do you take it out of the first load without making it annoying to open?",
    simpler: "A big dialog is rarely used. How do you load it only on demand, and quickly enough?",
    hint: "There are two moments to plan: when it leaves the first download, and when it comes.",
    clarification: "React in the browser with any bundler. The content of the dialog does not matter.",
  },
  "react-heavy-initial": {
    otherWords:
      "useState(parseLog(text)) costs 80 ms, and typing elsewhere in the component lags though the log stays the same. What is the reason, and what is your repair?",
    simpler: "useState(parseLog(text)) makes every keystroke slow. Why? How do you write it?",
    hint: "How often is the expression in the brackets worked out?",
    clarification: "The log does not change while typing. parseLog itself need not be improved.",
  },
  "react-memo-useless": {
    otherWords:
      "A chart inside memo renders along with its parent all the same. What could be the reasons, and what is the cure for each?",
    simpler: "You used memo, but the chart still renders every time. Why could that be?",
    hint: "What exactly does memo compare, and with what?",
    clarification:
      "The chart's own code is slow and stays so. I ask for several possible causes, not just one.",
  },
  "react-late-checkbox": {
    otherWords:
      "A checkbox reacts 400 ms late because its handler computes and renders thousands of rows. What do you do so that it responds right away?",
    simpler: "The tick appears too late because of heavy work. How do you make it appear at once?",
    hint: "Two pieces of work hide in one click, and they are not equally urgent.",
    clarification: "All work happens in the browser. You may change the code of handler and list.",
  },
  "react-growing-memory": {
    otherWords:
      "A dashboard that runs all day becomes slower and its tab dies in the end. How do you find the growing part, and what are your suspects?",
    simpler: "A tab uses more and more memory until it crashes. How do you search, and what could it be?",
    hint: "Compare two points in time.",
    clarification:
      "The data per hour stays the same, so it should not grow. Both the method and typical causes are wanted.",
  },
  "react-adopt-compiler": {
    otherWords:
      "You consider the React Compiler for an app that is five years old. What would it bring, what do you look at beforehand, and where will it not help?",
    simpler:
      "What does the React Compiler do for an old app, what must you check before, and what does it not make faster?",
    hint: "It can only rely on code that keeps to an agreement.",
    clarification: "No knowledge of its inner workings is needed. Three parts: benefit, preparation, limits.",
  },
  "react-forms-actions": {
    otherWords:
      "Describe a form in React 19 that stores something on a server and tells the user that it is working or has failed.",
    simpler: "How do you write a form in React 19 that saves, shows that it is saving, and shows errors?",
    hint: "React 19 brought hooks that take work off your hands here.",
    clarification: "Any framework is fine. It is about sending and its states, less about the layout.",
  },
  "react-server-components": {
    otherWords:
      "What sets Server Components apart from rendering HTML on the server, and by what do you choose which parts become client components?",
    simpler:
      "Are Server Components the same as server-side rendering? Where do you put the line to client components?",
    hint: "Follow one component's code: on which machines does it ever run?",
    clarification:
      "Conceptually, no certain framework. Two parts: the difference, and how you draw the line.",
  },
  "react-orders-states": {
    otherWords:
      "A list of orders from an API so far only knows the good case. Which situations are missing, and how does each look?",
    simpler: "Besides showing the orders, which situations can occur, and what does the user see in each?",
    hint: "Walk through a request from start to end and ask what can come out of it.",
    clarification: "I mean what is on the screen, not how you fetch. A list with a word on each is fine.",
  },
  "react-same-user-fetch": {
    otherWords:
      "Three parts of the page request the same account data separately and then disagree. How would you arrange that?",
    simpler: "The same user is loaded three times and is different in places. What do you change?",
    hint: "How many owners should a piece of data have?",
    clarification: "The API stays as it is. Think of the front end only.",
  },
  "react-twenty-fields": {
    otherWords:
      "A form with twenty inputs is only needed when it is sent. How do you get and verify its values without a state for each?",
    simpler: "How do you read twenty fields on submit without twenty states?",
    hint: "The browser has collected forms since long before React.",
    clarification: "No live validation is needed. Please say also how you check what you collected.",
  },
  "react-hydration-time": {
    otherWords:
      "A page from the server shows a time and a name from localStorage, and hydration complains. What is the reason, and which ways out do you see?",
    simpler: "Server HTML and browser HTML differ because of a time and a name. Why, and what can you do?",
    hint: "What does each side know at the moment when it renders?",
    clarification: "The page has to stay server-rendered. I want the cause and a comparison of options.",
  },
  "react-endless-feed": {
    otherWords:
      "An infinite feed shows some posts double and forgets the place after going back. Which changes do you make?",
    simpler: "A feed loads on scrolling; posts come twice, and Back goes to the top. How do you fix both?",
    hint: "Treat the two as separate problems.",
    clarification: "You may change the API as well as the front end.",
  },
  "react-jumping-ticks": {
    otherWords:
      "Quickly ticked tasks flicker back before they stay ticked; the ticks are optimistic and the data sits in a query cache. Why, and what is correct?",
    simpler: "Ticks jump back for a moment when you click fast. Why? How do you make it right?",
    hint: "Several writes and several reads are in flight together; put them in order.",
    clarification:
      "The server stores all five correctly in the end. It is about what the user sees meanwhile.",
  },
  "react-server-function-delete": {
    otherWords:
      "A use server function deletes the invoice whose id it gets; its button is only drawn for admins. What must the function do itself, and for what reason?",
    simpler:
      "What has to be checked inside a server function that deletes an invoice? Is hiding the button not enough?",
    hint: "Who can call that function, really?",
    clarification: "I do not ask about the button or the form, only about what happens on the server.",
  },
  "react-semantic-html": {
    otherWords:
      "Somebody put an onClick on a div to make it clickable. What is your comment, with the reason?",
    simpler: "Why should a clickable thing not be a div?",
    hint: "Put yourself in the place of different people who use it.",
    clarification: "It triggers an action on the page and leads nowhere. Styling is not the point.",
  },
  "react-test-behaviour": {
    otherWords:
      "By what do you recognise a good component test in React, and which habits do you stay away from?",
    simpler: "How should a React component be tested, and how not?",
    hint: "From whose point of view should the test look at the component?",
    clarification:
      "Unit and component tests are meant, not end-to-end suites. Tools may be named but need not.",
  },
  "react-placeholder-label": {
    otherWords:
      "Only placeholders name the fields of a sign-up form, and mistakes are marked red. Whom does that exclude, and what would a proper field look like?",
    simpler:
      "A form has placeholders but no labels, and errors are only red. Who cannot use it well? How do you write it?",
    hint: "Think of several people: one who cannot see well, one who forgets, one who cannot tell colours apart.",
    clarification: "One field as an example is enough. Markup or words, as you like.",
  },
  "react-bug-third-time": {
    otherWords:
      "A price bug returns for the third time. What is your procedure now, ahead of the repair and after it?",
    simpler: "A bug came back again and again. What do you do differently this time?",
    hint: "Twice the repair did not last; what was missing around it?",
    clarification:
      "It is about how you work, not about this one calculation. Before and after are both wanted.",
  },
  "react-modal-dialog": {
    otherWords:
      "A modal dialog has to work with keyboard and screen reader. List what it must do, and say which parts come from elsewhere.",
    simpler: "What must a dialog do for keyboard and screen reader users? Would you write it yourself?",
    hint: "Go through its life: it opens, it is used, it closes.",
    clarification: "Only behaviour and accessibility are meant, no animation or design.",
  },
  "react-flaky-test": {
    otherWords:
      "CI fails a component test about every tenth time and people just start it again. What is your way of dealing with that?",
    simpler: "A test sometimes fails in CI but never on a laptop. What do you do?",
    hint: "Something in the test depends on luck; what could that be?",
    clarification: "I ask about your procedure as well as typical reasons.",
  },
  "react-silent-updates": {
    otherWords:
      "In a single-page app a screen reader stays quiet after following a link and after filtering. What is the reason, and what would you add?",
    simpler: "A blind user hears nothing when the page content changes. Why, and what do you build?",
    hint: "What happens on a normal page load that is missing here?",
    clarification:
      "Two situations: changing the page, and changing the number of results. They may need different answers.",
  },
  "react-first-tests": {
    otherWords:
      "A big untested React app breaks at every release, and you have two days a week for a quarter. What do you do with the time?",
    simpler: "There are no tests, and you have some weeks. Where do you begin, and what comes next?",
    hint: "Not everything in the app is worth the same.",
    clarification: "No one expects full coverage. I would like to hear your plan and its reasons.",
  },
  "react-audit-passes": {
    otherWords:
      "The scanner for accessibility is green, and disabled customers still have trouble. Why is that no contradiction, and what comes next?",
    simpler:
      "An automatic check finds nothing, but people with disabilities have problems. How can that be? What do you do?",
    hint: "What can a program judge about a page, and what takes a person?",
    clarification:
      "The check ran correctly on the right pages. Both parts count, the explanation and the next steps.",
  },
  "react-props-types": {
    otherWords:
      "In which way do you type what a component accepts, and how do the others in your team profit?",
    simpler: "How do you write types for props in TypeScript? Why is it worth it?",
    hint: "Think about who reads the types besides the compiler.",
    clarification: "Function components are meant. A small example is welcome.",
  },
  "react-discriminated-union": {
    otherWords:
      "State that is loading, failed or done should not be able to contradict itself. Which TypeScript type do you give it?",
    simpler: "How do you type loading, error and data so that only sensible combinations are possible?",
    hint: "Write down the three situations one under the other, each with what belongs to it.",
    clarification: "I mean the type itself, not how the data is loaded.",
  },
  "react-extracted-handler": {
    otherWords:
      "Moving an inline handler into a named function makes its parameter an implicit any. For what reason, and what do you write there?",
    simpler:
      "Inline it works, outside TypeScript does not know the parameter's type. Why, and how do you type it?",
    hint: "Where did the type come from while the function was still inline?",
    clarification: "The code itself is right. An input of type text, if you need an example.",
  },
  "react-state-starts-null": {
    otherWords:
      "TypeScript rejects setUser(user) after useState(null) and setItems([item]) after useState([]). How does it see these states, and what would you write?",
    simpler:
      "useState(null) and useState([]) make trouble with TypeScript later. Why, and how do you write them?",
    hint: "The compiler sees one example only and draws its conclusion.",
    clarification: "Strict mode is on. Two lines of code would do.",
  },
  "react-generic-select": {
    otherWords:
      "A Select should work for any kind of item and give back precisely that kind. What does its type look like?",
    simpler: "How do you type a Select so that onSelect knows the type of its items?",
    hint: "One thing is unknown when you write it and known when it is used.",
    clarification: "Only the types and the props are meant, not styling or keyboard use.",
  },
  "react-answer-as-user": {
    otherWords:
      "A cast of the response to User compiles, yet a null from the API brings production down. What was the mistake, and what do you add?",
    simpler:
      "The code says as User, but the API sends something else, and it crashes. What is wrong, and what do you do?",
    hint: "What is left of a type once the program runs?",
    clarification: "The API will not be changed. I ask about the place where the data comes in.",
  },
  "react-link-or-button": {
    otherWords:
      "A Button takes either href or onClick and type, but nobody is stopped from passing both or none. How do you express that in its props?",
    simpler: "A component is a link or a button, never both. How can TypeScript enforce that?",
    hint: "Describe each of the two cases completely, including what it must not have.",
    clarification: "At compile time, not by a check at run time.",
  },
  "react-context-bang": {
    otherWords:
      "Forty components silence TypeScript with useContext(CartContext)!, and one outside the provider crashes far away. What would a better construction be?",
    simpler:
      "A context may be undefined and everybody writes an exclamation mark. How do you do it properly?",
    hint: "How many places should have to deal with the missing provider?",
    clarification: "The cart itself is fine; it is about making and reading the context.",
  },
  "react-strict-migration": {
    otherWords:
      "Eight hundred files without strict and with any all over shall become strict while work continues. What is your plan, and what comes first?",
    simpler: "How do you turn on strict in a large old codebase without stopping everything?",
    hint: "What can you do so that it at least does not get worse from today?",
    clarification: "Tools may be named. I ask for order and procedure, not for how to fix a single error.",
  },
};
