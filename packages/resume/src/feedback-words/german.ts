import type { FeedbackWords } from "./feedback-words.ts";

const tracks = {
  "front-end": "Frontend-Entwicklung",
  "back-end": "Backend-Entwicklung",
  "full-stack": "Full-Stack-Entwicklung",
  data: "Arbeit mit Daten",
  Python: "Entwicklung mit Python",
};

export const german: FeedbackWords = {
  greeting: (name) => (name === null ? "Guten Tag," : `Guten Tag ${name},`),
  addresses: "whole name",
  intro:
    "vielen Dank für Ihren Lebenslauf. Diese Hinweise sollen helfen, ihn klarer zu machen. Sie sind weder eine Entscheidung noch ein Urteil über Sie: Es geht allein um das, was auf der Seite steht.",
  whatWorks: "Was auf der Seite schon gut gelingt:",
  missing: (track) =>
    track === null
      ? "Was beim Lesen fehlen könnte:"
      : `Was auf der Seite steht, deutet auf ${tracks[track]} hin. Was in einem solchen Lebenslauf fehlen könnte:`,
  gap: (topic, why) => `${topic}: ${why}`,
  mayBeThere:
    "Wenn Sie davon etwas schon gemacht haben, genügt eine Zeile dazu. Was hier nicht erwähnt wird, kann trotzdem gut sein.",
  nextSteps: "Nächste Schritte, alle kostenlos:",
  nextStep: (step, title, url) => `${step} Zum Einstieg (auf Englisch): ${title}, ${url}`,
  edit: {
    title: "Ein Satz von Ihnen, vorher und nachher:",
    before: "Vorher:",
    after: "Nachher:",
    brackets: "Ersetzen Sie die Klammern durch das, was zutrifft, und lassen Sie weg, was Sie nicht wissen.",
  },
  yours:
    "Sie kennen Ihre Arbeit besser, als ein Blatt Papier sie zeigen kann. Übernehmen Sie, was Ihnen hilft, und lassen Sie den Rest beiseite.",
  closing: "Freundliche Grüße\nTeamified",
  short: {
    intro:
      "vielen Dank für Ihren Lebenslauf. Leider ließ sich nur wenig davon lesen; das kann ebenso an der Datei liegen wie am Text. Diese Hinweise sind ein Rat und keine Entscheidung.",
    advice:
      "Wenn die Seite bei Ihnen vollständig aussieht, speichern Sie sie direkt aus Ihrem Textprogramm als PDF und laden Sie diese Datei hoch: Bilder von Text sind schwer zu lesen. Wenn es ein erster Entwurf ist, beginnen Sie mit drei Dingen: was Sie machen möchten, ein Projekt mit Ihrem Anteil daran und die Werkzeuge, mit denen Sie gearbeitet haben.",
  },
  quote: (words) => `„${words}“`,
  strengths: {
    measured: (sentence) => `Sie sagen mit einer Zahl, was Ihre Arbeit bewirkt hat: ${sentence}`,
    atWork: (skill, sentence) =>
      `Sie zeigen ${skill} im Einsatz und nicht nur in einer Aufzählung: ${sentence}`,
    role: (title, organization, start, end) =>
      `Ihr Werdegang ist leicht nachzuvollziehen, weil Stellen eine Bezeichnung und Daten tragen: ${title}${organization === null ? "" : `, ${organization}`}, ${end === null ? `Beginn ${start}` : end === "today" ? `seit ${start}` : `von ${start} bis ${end}`}.`,
    tools: (names) => `Sie nennen Ihre Werkzeuge so klar, dass man sie sofort findet: ${names}.`,
    education: (institution, degree) =>
      `Bei Ihrer Ausbildung steht, wo und was: ${institution}${degree === null ? "" : `, ${degree}`}.`,
    link: (address) => `Sie verweisen auf etwas, das man sich ansehen kann: ${address}.`,
    languages: (names) => `Sie geben an, welche Sprachen Sie sprechen: ${names}.`,
  },
  gaps: {
    typescript: {
      topic: "TypeScript",
      why: "Die meisten Teams, die mit JavaScript arbeiten, schreiben neuen Code in TypeScript, und beim Lesen wird nach dem Wort gesucht.",
      nextStep:
        "Stellen Sie ein kleines eigenes Projekt mit eingeschaltetem Strict Mode auf TypeScript um und führen Sie es mit einem Link auf.",
    },
    frontendTests: {
      topic: "Automatisierte Tests im Browser",
      why: "Wer den Lebenslauf liest, möchte sehen, wie Sie sicherstellen, dass eine Seite nach einer Änderung noch funktioniert.",
      nextStep:
        "Schreiben Sie drei Tests für eine Seite, die Sie gut kennen: einen durch ein Formular, einen für einen Fehler und einen für eine leere Liste.",
    },
    accessibility: {
      topic: "Barrierefreiheit",
      why: "Oberflächen müssen mit Tastatur und Screenreader bedienbar sein, oft ist das gesetzlich vorgeschrieben, und nur wenige Lebensläufe erwähnen es.",
      nextStep:
        "Bedienen Sie eine eigene Seite nur mit der Tastatur, beheben Sie, was nicht funktioniert, und beschreiben Sie das in einem Satz.",
    },
    database: {
      topic: "Eine relationale Datenbank",
      why: "Arbeit auf der Serverseite beruht auf Daten, und auf der Seite wurde keine SQL-Datenbank gefunden.",
      nextStep:
        "Bilden Sie etwas, das Sie gut kennen, in drei Tabellen ab, schreiben Sie die fünf Abfragen, die man dafür braucht, und sehen Sie sich eine davon mit EXPLAIN an.",
    },
    containers: {
      topic: "Container",
      why: "Dienste werden meist in Containern gebaut und betrieben, und dazu wurde keine Zeile gefunden.",
      nextStep:
        "Schreiben Sie für eines Ihrer Projekte ein Dockerfile, mit dem es auf einem anderen Rechner mit einem einzigen Befehl startet.",
    },
    delivery: {
      topic: "Continuous Integration",
      why: "Man würde gern sehen, wie Ihr Code von Ihrem Rechner zu den Nutzerinnen und Nutzern kommt.",
      nextStep:
        "Lassen Sie die Tests eines Projekts bei jedem Push automatisch laufen und erwähnen Sie das in der Zeile zum Projekt.",
    },
    serverTests: {
      topic: "Automatisierte Tests von Diensten",
      why: "Wer den Lebenslauf liest, möchte sehen, woher Sie wissen, dass ein Dienst tut, was er soll.",
      nextStep:
        "Testen Sie einen Endpunkt mit dem normalen Fall, einer falschen Eingabe und einer fehlenden Berechtigung, und zwar gegen eine echte Datenbank.",
    },
    apis: {
      topic: "Schnittstellen zwischen Diensten",
      why: "Auf der Serverseite geht es darum, was andere Programme abrufen können, und auf der Seite wurde keine Art von API gefunden.",
      nextStep:
        "Beschreiben Sie in einem Satz eine API, die Sie gebaut oder benutzt haben: wer sie aufruft, wofür, und wie sie Fehler meldet.",
    },
    pytest: {
      topic: "Tests mit pytest",
      why: "Python prüft vor der Ausführung wenig, deshalb wird nach Tests gesucht, und auf der Seite wurden keine gefunden.",
      nextStep:
        "Nehmen Sie pytest in ein Projekt auf und decken Sie die wichtigste Funktion mit fünf Fällen ab, darunter einem Fehlerfall.",
    },
    sql: {
      topic: "SQL",
      why: "Fast jede Aufgabe mit Daten beginnt mit Fragen an eine Datenbank, und das Wort SQL wurde nicht gefunden.",
      nextStep:
        "Beantworten Sie fünf Fragen an einen öffentlichen Datensatz allein mit SQL, auch mit Fensterfunktionen, und veröffentlichen Sie die Abfragen.",
    },
    pipelines: {
      topic: "Datenpipelines",
      why: "Man würde gern sehen, wie Daten Tag für Tag, auch nach einem Ausfall, in Ihre Auswertungen gelangen.",
      nextStep:
        "Bauen Sie einen kleinen täglichen Lauf, der eine Quelle lädt, prüft und sich gefahrlos wiederholen lässt.",
    },
    statistics: {
      topic: "Statistik",
      why: "Wer den Lebenslauf liest, möchte sehen, wie sicher ein Ergebnis ist, und auf der Seite wurde keine Methode dafür gefunden.",
      nextStep:
        "Ergänzen Sie bei einer Ihrer Auswertungen, wie groß die Unsicherheit ist und warum Sie dem Ergebnis trauen.",
    },
    webFramework: {
      topic: "Ein Web-Framework für Python",
      why: "Viele Stellen mit Python stellen eine API oder eine Seite bereit, und ein Framework dafür wurde nicht gefunden.",
      nextStep:
        "Stellen Sie eine eigene Funktion über HTTP bereit, mit geprüfter Eingabe und dokumentierter Antwort.",
    },
    results: {
      topic: "Ergebnisse",
      why: "Die Sätze, die sich lesen ließen, sagen, was getan wurde, aber nicht, was dabei herauskam.",
      nextStep:
        "Schreiben Sie zu Ihrer letzten Stelle einen Satz darüber, wie es vorher war, was Sie getan haben und was sich geändert hat.",
    },
    dates: {
      topic: "Daten Ihrer Stellen",
      why: "Nicht jede Stelle ließ sich mit ihren Daten lesen; auch andere sehen dann womöglich nicht, wann und wie lange sie dauerte.",
      nextStep:
        "Geben Sie bei jeder Stelle Monat und Jahr für Beginn und Ende an, überall in derselben Form.",
    },
    reach: {
      topic: "Wie man Sie erreicht",
      why: "Weder eine E-Mail-Adresse noch eine Telefonnummer ließ sich lesen.",
      nextStep:
        "Setzen Sie beides als normalen Text oben auf die erste Seite, nicht in ein Bild oder eine Kopfzeile.",
    },
    toolList: {
      topic: "Eine Liste Ihrer Werkzeuge",
      why: "Ihre Werkzeuge wurden im Fließtext gefunden, wo man sie beim schnellen Lesen leicht übersieht.",
      nextStep:
        "Ergänzen Sie einen kurzen Abschnitt mit den Werkzeugen, zu denen Sie Fragen beantworten könnten, nach Art geordnet.",
    },
    lookAt: {
      topic: "Etwas zum Ansehen",
      why: "Es ließ sich kein Link zu Code, einer Seite oder einem Text von Ihnen lesen.",
      nextStep:
        "Veröffentlichen Sie etwas Kleines, Fertiges mit einer kurzen Beschreibung und setzen Sie die Adresse nach oben.",
    },
    opening: {
      topic: "Ein Einstieg",
      why: "Am Anfang ließen sich keine Zeilen lesen, die sagen, was Sie machen und was Sie suchen.",
      nextStep:
        "Schreiben Sie zwei Sätze: die Arbeit, die Sie am besten können, mit einem Beleg dafür, und die Arbeit, die Sie als Nächstes suchen.",
    },
    oneRole: {
      topic: "Eine Seite für eine Stelle",
      why: "Die Seite wird mit einer bestimmten Ausschreibung verglichen und kann nicht wissen, mit welcher.",
      nextStep:
        "Nehmen Sie eine Ausschreibung, die Ihnen gefällt, markieren Sie, was Sie belegen können, und sagen Sie es auf der Seite mit denselben Worten.",
    },
  },
  decisions:
    /(?:^|[^\p{L}])(?:sie werden|wir haben (?:uns )?entschieden|eingestellt|einstellen|abgelehnt|absage|zusage|angenommen|punktzahl|bewertet|benotet|noten|gesamtnote)(?![\p{L}])/iu,
  changed:
    /(?:gesenkt|senkt|reduzier|verringer|verkürz|steiger|erhöh|verbesser|halbier|verdoppel|eingespart|spart|beschleunig|skalier|betreu|ausgeliefert|erreich)\p{L}{0,20}.{0,80}\d\d|\d\d.{0,80}(?:gesenkt|reduziert|verringert|verkürzt|gesteigert|erhöht|verbessert|eingespart|beschleunigt)/iu,
  openEnd:
    /\s(?:der|die|das|den|dem|des|ein|eine|einer|eines|einem|einen|und|oder|für|zu|zur|zum|in|im|an|am|auf|bei|mit|von|vom|aus|als|dass|sowie)$/u,
  sentences: {
    weak: /^(?:verantwortlich für|zuständig für|mitarbeit (?:an|bei)|beteiligt an|beteiligung an)\s{1,4}(?:der|die|das|den|dem)?\s{0,4}(\p{L}.{10,300})$/iu,
    after: (rest) => `[Ihr eigener Anteil: geplant, gebaut, getestet …]: ${rest}`,
    told: /^(?:Entwickelte|Entwickelt|Leitete|Implementierte|Baute|Führte|Erstellte|Konzipierte|Migrierte|Automatisierte|Betreute|Entwicklung|Konzeption|Aufbau|Einführung|Umsetzung|Migration|Automatisierung)\s/u,
    ask: "[was sich dadurch geändert hat, als Zahl: Zeit, Nutzer, Geld oder Fehler]",
  },
};
