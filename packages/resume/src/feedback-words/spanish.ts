import type { FeedbackWords } from "./feedback-words.ts";

const tracks = {
  "front-end": "desarrollo front-end",
  "back-end": "desarrollo back-end",
  "full-stack": "desarrollo full-stack",
  data: "trabajo con datos",
  Python: "desarrollo con Python",
};

export const spanish: FeedbackWords = {
  greeting: (name) => (name === null ? "Hola:" : `Hola, ${name}:`),
  addresses: "given name",
  intro:
    "Gracias por su currículum. Estas notas son consejos para que resulte más claro. No son una decisión ni un juicio sobre usted: tratan únicamente de lo que pone en la página.",
  whatWorks: "Lo que ya funciona en la página:",
  missing: (track) =>
    track === null
      ? "Lo que se podría echar en falta al leerlo:"
      : `Lo que pone en la página apunta a ${tracks[track]}. Lo que se podría echar en falta en un currículum así:`,
  gap: (topic, why) => `${topic}: ${why}`,
  mayBeThere:
    "Si ya ha hecho algo de esto, basta con una línea. Que algo no se mencione aquí no significa que esté mal.",
  nextSteps: "Próximos pasos, todos gratuitos:",
  nextStep: (step, title, url) => `${step} Para empezar (en inglés): ${title}, ${url}`,
  edit: {
    title: "Una frase suya, antes y después:",
    before: "Antes:",
    after: "Después:",
    brackets: "Sustituya los corchetes por lo que sea cierto y omita lo que no sepa.",
  },
  yours:
    "Usted conoce su trabajo mejor de lo que puede mostrarlo una página. Quédese con lo que le sirva y deje el resto.",
  closing: "Un cordial saludo,\nTeamified",
  short: {
    intro:
      "Gracias por su currículum. Solo se ha podido leer una pequeña parte, lo que puede deberse tanto al archivo como al texto. Estas notas son consejos y no una decisión.",
    advice:
      "Si usted ve la página completa, guárdela como PDF directamente desde su editor y súbala de nuevo: las imágenes de texto son difíciles de leer. Si es un primer borrador, empiece por tres cosas: qué quiere hacer, un proyecto con lo que usted hizo en él y las herramientas que utilizó.",
  },
  quote: (words) => `«${words}»`,
  strengths: {
    measured: (sentence) => `Dice con una cifra qué cambió gracias a su trabajo: ${sentence}`,
    atWork: (skill, sentence) => `Muestra ${skill} en la práctica y no solo en una lista: ${sentence}`,
    role: (title, organization, start, end) =>
      `Su trayectoria se sigue con facilidad, porque los puestos llevan título y fechas: ${title}${organization === null ? "" : `, ${organization}`}, desde ${start}${end === null ? "" : end === "today" ? " hasta hoy" : ` hasta ${end}`}.`,
    tools: (names) => `Nombra sus herramientas con claridad, de modo que se encuentran enseguida: ${names}.`,
    education: (institution, degree) =>
      `Su formación indica dónde y qué: ${institution}${degree === null ? "" : `, ${degree}`}.`,
    link: (address) => `Enlaza a algo que se puede ver: ${address}.`,
    languages: (names) => `Indica qué idiomas habla: ${names}.`,
  },
  gaps: {
    typescript: {
      topic: "TypeScript",
      why: "La mayoría de los equipos que trabajan con JavaScript escriben el código nuevo en TypeScript, y quien lee busca esa palabra.",
      nextStep:
        "Pase un pequeño proyecto propio a TypeScript con el modo estricto activado e inclúyalo con un enlace.",
    },
    frontendTests: {
      topic: "Pruebas automatizadas en el navegador",
      why: "Quien lee quiere ver cómo se asegura de que una página sigue funcionando después de un cambio.",
      nextStep:
        "Escriba tres pruebas para una página que conozca bien: una que complete un formulario, una para un error y otra para una lista vacía.",
    },
    accessibility: {
      topic: "Accesibilidad",
      why: "Las interfaces tienen que funcionar con teclado y lector de pantalla, a menudo por ley, y pocos currículums lo mencionan.",
      nextStep:
        "Use una página suya solo con el teclado, corrija lo que no funcione y descríbalo en una frase.",
    },
    database: {
      topic: "Una base de datos relacional",
      why: "El trabajo en el servidor se apoya en los datos, y en la página no se ha encontrado ninguna base de datos SQL.",
      nextStep:
        "Modele con tres tablas algo que conozca, escriba las cinco consultas que hagan falta y examine una con EXPLAIN.",
    },
    containers: {
      topic: "Contenedores",
      why: "Los servicios suelen construirse y ejecutarse en contenedores, y no se ha encontrado ninguna línea sobre ellos.",
      nextStep:
        "Escriba un Dockerfile para uno de sus proyectos, de modo que arranque con una sola orden en otro equipo.",
    },
    delivery: {
      topic: "Integración continua",
      why: "A quien lee le gustaría ver cómo llega su código desde su equipo hasta los usuarios.",
      nextStep:
        "Haga que las pruebas de un proyecto se ejecuten en cada push y menciónelo en la línea del proyecto.",
    },
    serverTests: {
      topic: "Pruebas automatizadas de servicios",
      why: "Quien lee quiere ver cómo sabe usted que un servicio hace lo que debe.",
      nextStep:
        "Pruebe un endpoint con el caso correcto, una entrada errónea y un permiso que falta, y hágalo contra una base de datos real.",
    },
    apis: {
      topic: "Diseño de interfaces entre servicios",
      why: "El trabajo en el servidor consiste en lo que otros programas pueden pedir, y en la página no se ha encontrado ningún tipo de API.",
      nextStep:
        "Describa en una frase una API que haya creado o utilizado: quién la llama, para qué y cómo comunica los errores.",
    },
    pytest: {
      topic: "Pruebas con pytest",
      why: "Python comprueba poco antes de ejecutarse, por eso quien lee busca pruebas, y en la página no se ha encontrado ninguna.",
      nextStep:
        "Añada pytest a un proyecto y cubra su función más importante con cinco casos, uno de ellos de error.",
    },
    sql: {
      topic: "SQL",
      why: "Casi todos los puestos de datos empiezan con preguntas a una base de datos, y la palabra SQL no se ha encontrado.",
      nextStep:
        "Responda a cinco preguntas sobre un conjunto de datos público solo con SQL, incluidas funciones de ventana, y comparta las consultas.",
    },
    pipelines: {
      topic: "Flujos de datos",
      why: "A quien lee le gustaría ver cómo llegan los datos a sus análisis, día tras día y después de un fallo.",
      nextStep:
        "Cree una pequeña tarea diaria que cargue una fuente, la compruebe y se pueda repetir sin riesgo.",
    },
    statistics: {
      topic: "Estadística",
      why: "Quien lee quiere saber hasta qué punto es seguro un resultado, y en la página no se ha encontrado ningún método.",
      nextStep: "Tome uno de sus análisis y añada qué margen de incertidumbre tiene y por qué confía en él.",
    },
    webFramework: {
      topic: "Un framework web para Python",
      why: "Muchos puestos de Python ofrecen una API o una página, y no se ha encontrado ningún framework para ello.",
      nextStep: "Publique una función suya por HTTP, con la entrada validada y la respuesta documentada.",
    },
    results: {
      topic: "Resultados",
      why: "Las frases que se han podido leer dicen qué se hizo, pero no qué se consiguió con ello.",
      nextStep:
        "Escriba sobre su último puesto una frase con lo que había antes, lo que usted hizo y lo que cambió.",
    },
    dates: {
      topic: "Fechas de sus puestos",
      why: "No se han podido leer las fechas de todos los puestos, así que otra persona quizá tampoco vea cuándo fueron y cuánto duraron.",
      nextStep: "Ponga en cada puesto el mes y el año de inicio y de fin, siempre con el mismo formato.",
    },
    reach: {
      topic: "Cómo ponerse en contacto con usted",
      why: "No se ha podido leer ni una dirección de correo ni un número de teléfono.",
      nextStep:
        "Ponga ambos como texto normal al principio de la primera página, no en una imagen ni en un encabezado.",
    },
    toolList: {
      topic: "Una lista de sus herramientas",
      why: "Sus herramientas se han encontrado dentro del texto, donde una lectura rápida puede pasarlas por alto.",
      nextStep:
        "Añada un apartado breve con las herramientas sobre las que respondería preguntas, agrupadas por tipo.",
    },
    lookAt: {
      topic: "Algo que se pueda ver",
      why: "No se ha podido leer ningún enlace a código, a una página o a un texto suyo.",
      nextStep:
        "Publique algo pequeño y terminado con una breve descripción y ponga la dirección al principio.",
    },
    opening: {
      topic: "Una presentación",
      why: "No se han podido leer al principio unas líneas que digan qué hace y qué busca.",
      nextStep:
        "Escriba dos frases: el trabajo que mejor conoce, con una prueba de ello, y el trabajo que busca ahora.",
    },
    oneRole: {
      topic: "Una página para cada puesto",
      why: "Quien lee compara la página con una oferta concreta, y la página no puede saber con cuál.",
      nextStep:
        "Tome una oferta que le guste, marque lo que puede demostrar y dígalo en la página con las mismas palabras.",
    },
  },
  decisions:
    /(?:^|[^\p{L}])(?:usted será|hemos decidido|contratad[oa]s?|contratar|rechazad[oa]s?|descartad[oa]s?|aceptad[oa]s?|seleccionad[oa]s?|puntuación|puntuad[oa]|calificación|calificad[oa]|nota final)(?![\p{L}])/iu,
  changed:
    /(?:reduj|reduc|disminu|aument|increment|mejor|ahorr|dupli|acort|aceler|escal|atend|entreg|alcanz|optimiz)\p{L}{0,20}.{0,80}\d\d/iu,
  openEnd: /\s(?:el|la|los|las|un|una|unos|unas|de|del|y|e|o|u|para|por|a|al|en|con|desde|como|que|su|sus)$/u,
  sentences: {
    weak: /^(?:responsable del?|encargad[oa] del?|participación en|participé en|colaboración en|colaboré en|ayudé (?:a|en))\s{1,4}(?:el|la|los|las)?\s{0,4}(\p{L}.{10,300})$/iu,
    after: (rest) => `[Su propia parte: planificó, creó, probó …]: ${rest}`,
    told: /^(?:Desarrollé|Diseñé|Lideré|Implementé|Creé|Construí|Migré|Automaticé|Dirigí|Coordiné|Desarrollo|Diseño|Implementación|Creación|Migración|Automatización|Mantenimiento)\s/u,
    ask: "[qué cambió gracias a ello, en cifras: tiempo, usuarios, dinero o errores]",
  },
};
