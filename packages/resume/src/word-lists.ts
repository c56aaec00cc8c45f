/** Words of which a job title has at least one. */
export const titleWord =
  /\b(?:engineer|engineering manager|developer|programmer|architect|manager|lead|leader|director|designer|analyst|scientist|consultant|intern|internship|officer|president|head of|founder|co-?founder|ceo|cto|cfo|coo|cio|vp|svp|evp|specialist|administrator|admin|coordinator|assistant|associate|researcher|teacher|lecturer|professor|tutor|instructor|technician|owner|partner|advis[oe]r|freelancer?|tester|sre|devops|support|representative|executive|trainee|apprentice|fellow|writer|editor|nurse|accountant|supervisor|strategist|contractor|clerk|operator|mentor|trainer|planner|recruiter|expert|generalist|evangelist|advocate|buyer|auditor|agent|webmaster|entwickler(?:in)?|ingenieur(?:in)?|leiter(?:in)?|berater(?:in)?|développeu(?:r|se)|ingénieure?|responsable|stagiaire|desarrollador[a]?|ingenier[oa]|gerente|analista|sviluppatore|desenvolvedor[a]?)s?\b/iu;

/** Words that make a line the name of a place of learning. */
export const institutionWord =
  /\b(?:university|universität|université|universidad|universidade|università|universiteit|üniversitesi|uniwersytet|college|institute|institut|instituto|school|academy|academia|polytechnic|politecnico|politécnica|école|ecole|escuela|hochschule|fachhochschule|faculty|bootcamp|gymnasium|lyc[ée]e|iit|mit|eth|ucla|nyu|cmu)\b/iu;

/** Words and letters that name a degree. */
export const degreeWord =
  /\b(?:bachelor(?:['’]?s)?|master(?:['’]?s)?|doctor(?:ate)?|doctoral|associate(?:['’]?s)? (?:degree|of)|diploma|degree|licen[cs]e|licenciatura|grado en|m[áa]ster|magister|laurea|certificate|abitur|mba|ph\.?\s?d|dphil|b\.?\s?sc|m\.?\s?sc|b\.?\s?tech|m\.?\s?tech|b\.?\s?eng|m\.?\s?eng|b\.?com|m\.?phil|b\.?c\.?a|m\.?c\.?a|high school|ged|minor|major)\b|(?:^|[\s(,])(?:b\.?s\.?|m\.?s\.?|b\.?a\.?|m\.?a\.?|b\.?e\.?|a\.?a\.?|a\.?s\.?)(?=$|[\s),])/iu;

/** Fields of study, which may follow a school's name after a comma. */
export const studyWord =
  /\b(?:sciences?|engineering|mathematics|maths?|physics|chemistry|biology|economics|business|arts?|design|informatics|informatik|computing|technology|studies|management|psychology|history|philosophy|linguistics|statistics|law|medicine|finance|marketing|accounting|literature|communications?)\b/iu;

/** "San Jose, CA", "Pleasantville, CA 94588", "London, United Kingdom", "Remote". */
export const locationPattern =
  /^(?:\p{Lu}[\p{L}\p{M}.'’ -]{1,30},\s*(?:\p{Lu}{2,3}(?:[ ,]+\d{4,6}(?:-\d{4})?)?|\p{Lu}[\p{L}\p{M}.'’ -]{2,30}(?:,\s*\p{Lu}[\p{L}\p{M}. ]{1,30})?)(?:\s+\d{4,6})?|[Rr]emote|REMOTE|[Hh]ybrid)(?:\s*\((?:[Rr]emote|[Hh]ybrid|[Oo]n-?site)\))?$/u;

/** Languages that people list, in English and in their own words. */
export const humanLanguages = new Set(
  "english,spanish,french,german,italian,portuguese,dutch,russian,ukrainian,polish,czech,slovak,hungarian,romanian,bulgarian,greek,turkish,arabic,hebrew,persian,farsi,urdu,hindi,bengali,punjabi,gujarati,marathi,tamil,telugu,kannada,malayalam,nepali,sinhala,chinese,mandarin,cantonese,japanese,korean,vietnamese,thai,indonesian,malay,tagalog,filipino,swahili,amharic,yoruba,zulu,afrikaans,swedish,norwegian,danish,finnish,icelandic,estonian,latvian,lithuanian,croatian,serbian,bosnian,slovenian,albanian,macedonian,catalan,basque,galician,welsh,irish,latin,esperanto,armenian,georgian,kazakh,uzbek,mongolian,burmese,khmer,lao,deutsch,englisch,französisch,spanisch,français,anglais,allemand,espagnol,español,inglés,alemán,francés,italiano,inglese,português,inglês".split(
    ",",
  ),
);
