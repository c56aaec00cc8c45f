import type { FeedbackWords } from "./feedback-words.ts";

const tracks = {
  "front-end": "le développement front-end",
  "back-end": "le développement back-end",
  "full-stack": "le développement full-stack",
  data: "le travail sur les données",
  Python: "le développement en Python",
};

// French puts a no-break space inside its quotation marks and before a colon.
export const french: FeedbackWords = {
  greeting: (name) => (name === null ? "Bonjour," : `Bonjour ${name},`),
  addresses: "whole name",
  intro:
    "Merci pour votre CV. Ces remarques sont des conseils pour le rendre plus clair. Elles ne constituent ni une décision ni un jugement sur votre personne\u00a0: elles portent uniquement sur ce qui est écrit.",
  whatWorks: "Ce qui fonctionne déjà\u00a0:",
  missing: (track) =>
    track === null
      ? "Ce qui pourrait manquer à la lecture\u00a0:"
      : `Ce qui est écrit laisse penser à un poste dans ${tracks[track]}. Ce qui pourrait manquer dans un tel CV\u00a0:`,
  gap: (topic, why) => `${topic}\u00a0: ${why}`,
  mayBeThere:
    "Si vous avez déjà fait l'une de ces choses, une ligne suffit. Ce qui n'est pas mentionné ici peut très bien convenir.",
  nextSteps: "Prochaines étapes, toutes gratuites\u00a0:",
  nextStep: (step, title, url) => `${step} Pour commencer (en anglais)\u00a0: ${title}, ${url}`,
  edit: {
    title: "Une de vos phrases, avant et après\u00a0:",
    before: "Avant\u00a0:",
    after: "Après\u00a0:",
    brackets: "Remplacez les crochets par ce qui est exact et laissez de côté ce que vous ne savez pas.",
  },
  yours:
    "Vous connaissez votre travail mieux qu'une page ne peut le montrer. Prenez ce qui vous est utile et laissez le reste.",
  closing: "Cordialement,\nTeamified",
  short: {
    intro:
      "Merci pour votre CV. Seule une petite partie a pu être lue, ce qui peut tenir au fichier autant qu'au texte. Ces remarques sont des conseils et non une décision.",
    advice:
      "Si la page vous semble complète, enregistrez-la en PDF directement depuis votre logiciel et déposez ce fichier\u00a0: les images de texte se lisent mal. S'il s'agit d'une première version, commencez par trois choses\u00a0: ce que vous voulez faire, un projet avec votre contribution et les outils que vous avez utilisés.",
  },
  quote: (words) => `«\u00a0${words}\u00a0»`,
  strengths: {
    measured: (sentence) => `Vous dites, chiffre à l'appui, ce que votre travail a changé\u00a0: ${sentence}`,
    atWork: (skill, sentence) =>
      `Vous montrez ${skill} en situation et pas seulement dans une liste\u00a0: ${sentence}`,
    // In brackets, because "de" and "à partir de" change before a vowel.
    role: (title, organization, start, end) =>
      `Votre parcours est facile à suivre, car les postes portent un intitulé et des dates\u00a0: ${title}${organization === null ? "" : `, ${organization}`} (${end === null ? `début\u00a0: ${start}` : end === "today" ? `depuis ${start}` : `${start} – ${end}`}).`,
    tools: (names) =>
      `Vous nommez clairement vos outils, de sorte qu'on les trouve tout de suite\u00a0: ${names}.`,
    education: (institution, degree) =>
      `Votre formation indique où et quoi\u00a0: ${institution}${degree === null ? "" : `, ${degree}`}.`,
    link: (address) => `Vous renvoyez vers quelque chose que l'on peut consulter\u00a0: ${address}.`,
    languages: (names) => `Vous précisez les langues que vous parlez\u00a0: ${names}.`,
  },
  gaps: {
    typescript: {
      topic: "TypeScript",
      why: "La plupart des équipes qui travaillent avec JavaScript écrivent le nouveau code en TypeScript, et c'est un mot que l'on cherche à la lecture.",
      nextStep:
        "Passez un de vos petits projets à TypeScript avec le mode strict, puis ajoutez-le avec un lien.",
    },
    frontendTests: {
      topic: "Tests automatisés dans le navigateur",
      why: "On cherche à savoir comment vous vous assurez qu'une page fonctionne encore après une modification.",
      nextStep:
        "Écrivez trois tests pour une page que vous connaissez bien\u00a0: un qui parcourt un formulaire, un pour une erreur et un pour une liste vide.",
    },
    accessibility: {
      topic: "Accessibilité",
      why: "Les interfaces doivent fonctionner au clavier et avec un lecteur d'écran, souvent par obligation légale, et peu de CV en parlent.",
      nextStep:
        "Utilisez une de vos pages au clavier seul, corrigez ce qui ne fonctionne pas et décrivez-le en une phrase.",
    },
    database: {
      topic: "Une base de données relationnelle",
      why: "Le travail côté serveur repose sur des données, et aucune base de données SQL n'a été trouvée dans la page.",
      nextStep:
        "Modélisez en trois tables un sujet que vous connaissez, écrivez les cinq requêtes nécessaires et examinez-en une avec EXPLAIN.",
    },
    containers: {
      topic: "Conteneurs",
      why: "Les services sont le plus souvent construits et exécutés dans des conteneurs, et aucune ligne à ce sujet n'a été trouvée.",
      nextStep:
        "Écrivez un Dockerfile pour l'un de vos projets, afin qu'il démarre en une seule commande sur une autre machine.",
    },
    delivery: {
      topic: "Intégration continue",
      why: "On aimerait voir comment votre code passe de votre machine aux utilisateurs.",
      nextStep:
        "Faites exécuter les tests d'un projet à chaque push et mentionnez-le dans la ligne du projet.",
    },
    serverTests: {
      topic: "Tests automatisés de services",
      why: "On cherche à savoir comment vous vérifiez qu'un service fait ce qu'il doit faire.",
      nextStep:
        "Testez un point d'accès pour le cas normal, une entrée incorrecte et un droit manquant, avec une vraie base de données.",
    },
    apis: {
      topic: "Interfaces entre services",
      why: "Le travail côté serveur porte sur ce que d'autres programmes peuvent demander, et aucun type d'API n'a été trouvé dans la page.",
      nextStep:
        "Décrivez en une phrase une API que vous avez conçue ou utilisée\u00a0: qui l'appelle, pourquoi et comment elle signale les erreurs.",
    },
    pytest: {
      topic: "Tests avec pytest",
      why: "Python vérifie peu de choses avant l'exécution\u00a0; on cherche donc des tests, et aucun n'a été trouvé dans la page.",
      nextStep:
        "Ajoutez pytest à un projet et couvrez sa fonction la plus importante par cinq cas, dont un cas d'erreur.",
    },
    sql: {
      topic: "SQL",
      why: "Presque tous les postes liés aux données commencent par des questions posées à une base, et le mot SQL n'a pas été trouvé.",
      nextStep:
        "Répondez à cinq questions sur un jeu de données public uniquement en SQL, fonctions de fenêtrage comprises, et partagez les requêtes.",
    },
    pipelines: {
      topic: "Pipelines de données",
      why: "On aimerait voir comment les données arrivent dans vos analyses, jour après jour et après une panne.",
      nextStep:
        "Créez une petite tâche quotidienne qui charge une source, la contrôle et peut être relancée sans risque.",
    },
    statistics: {
      topic: "Statistiques",
      why: "On veut savoir à quel point un résultat est sûr, et aucune méthode n'a été trouvée dans la page.",
      nextStep:
        "Prenez une de vos analyses et ajoutez l'ampleur de l'incertitude et ce qui vous permet de vous y fier.",
    },
    webFramework: {
      topic: "Un framework web pour Python",
      why: "De nombreux postes en Python consistent à servir une API ou une page, et aucun framework pour cela n'a été trouvé.",
      nextStep: "Exposez une de vos fonctions en HTTP, avec une entrée contrôlée et une réponse documentée.",
    },
    results: {
      topic: "Résultats",
      why: "Les phrases qui ont pu être lues disent ce qui a été fait, mais pas ce que cela a apporté.",
      nextStep:
        "Pour votre dernier poste, écrivez une phrase qui dit ce qui existait avant, ce que vous avez fait et ce qui a changé.",
    },
    dates: {
      topic: "Dates de vos postes",
      why: "Tous les postes n'ont pas pu être lus avec leurs dates\u00a0; d'autres ne verront peut-être pas non plus quand et combien de temps ils ont duré.",
      nextStep:
        "Indiquez pour chaque poste le mois et l'année de début et de fin, toujours sous la même forme.",
    },
    reach: {
      topic: "Comment vous joindre",
      why: "Ni adresse e-mail ni numéro de téléphone n'ont pu être lus.",
      nextStep:
        "Placez les deux en texte simple en haut de la première page, et non dans une image ou un en-tête.",
    },
    toolList: {
      topic: "Une liste de vos outils",
      why: "Vos outils ont été trouvés dans le texte, où une lecture rapide peut les manquer.",
      nextStep:
        "Ajoutez une courte rubrique avec les outils sur lesquels vous pourriez répondre à des questions, regroupés par type.",
    },
    lookAt: {
      topic: "Quelque chose à consulter",
      why: "Aucun lien vers du code, une page ou un texte de votre main n'a pu être lu.",
      nextStep:
        "Publiez une petite réalisation aboutie avec une brève description et placez son adresse en haut.",
    },
    opening: {
      topic: "Une accroche",
      why: "Aucune ligne n'a pu être lue en haut de page qui dise ce que vous faites et ce que vous cherchez.",
      nextStep:
        "Écrivez deux phrases\u00a0: le travail que vous maîtrisez le mieux, avec une preuve, et celui que vous cherchez maintenant.",
    },
    oneRole: {
      topic: "Une page pour un poste",
      why: "La page est comparée à une offre précise et ne peut pas savoir laquelle.",
      nextStep:
        "Prenez une offre qui vous plaît, repérez ce que vous pouvez prouver et dites-le avec les mêmes mots.",
    },
  },
  decisions:
    /(?:^|[^\p{L}])(?:vous serez|nous avons décidé|embauché[es]{0,2}|embaucher|refusé[es]{0,2}|rejeté[es]{0,2}|accepté[es]{0,2}|retenu[es]{0,2}|présélectionné[es]{0,2}|notation|noté[es]{0,2}|note finale)(?![\p{L}])/iu,
  changed:
    /(?:rédui|diminu|baiss|augment|amélior|économis|doubl|divis|raccourc|accélér|dessert|livr|attein|optimis)\p{L}{0,20}.{0,80}\d\d/iu,
  openEnd:
    /\s(?:le|la|les|un|une|des|du|de|et|ou|pour|à|au|aux|en|dans|sur|par|avec|depuis|comme|que|qui|sa|son|ses)$/u,
  sentences: {
    weak: /^(?:responsable (?:de|du|des)|chargée? (?:de|du|des)|en charge (?:de|du|des)|participation (?:à|au|aux)|contribution (?:à|au|aux)|aide (?:à|au|aux))\s{1,4}(?:l[ae]s?\s{1,4}|l['’])?(\p{L}.{10,300})$/iu,
    after: (rest) => `[Votre propre contribution\u00a0: conception, réalisation, tests …]\u00a0: ${rest}`,
    told: /^(?:Développement|Conception|Réalisation|Mise en place|Création|Migration|Automatisation|Refonte|Développé|Conçu|Créé|Réalisé|Mis en place|Migré|Automatisé)\s/u,
    ask: "[ce que cela a changé, en chiffres\u00a0: temps, utilisateurs, argent ou erreurs]",
  },
};
