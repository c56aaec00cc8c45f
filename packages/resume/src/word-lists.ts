/** A pattern for whole words, also in scripts for which `\b` knows no letters; Han and Kana need no boundary. */
function words(source: string, unbounded = ""): RegExp {
  const bounded = `(?<![\\p{L}\\p{M}])(?:${source})(?![\\p{L}\\p{M}])`;
  return new RegExp(unbounded === "" ? bounded : `${bounded}|${unbounded}`, "iu");
}

/** Words of which a job title has at least one. */
export const titleWord = words(
  [
    "engineer|engineering manager|developer|programmer|coder|architect|manager|managing|lead|leader|director|designer|analyst|scientist|consultant|intern|internship|officer|president|head|chief|founder|co-?founder|ceo|cto|cfo|coo|cio|ciso|cmo|cpo|vp|svp|evp|vice president|specialist|administrator|admin|coordinator|assistant|associate|researcher|teacher|lecturer|professor|tutor|instructor|educator|technician|technologist|owner|partner|advis[oe]r|freelance|freelancer?|tester|sre|devops|qa|dba|support|representative|executive|trainee|apprentice|fellow|writer|editor|copywriter|translator|interpreter|journalist|reporter|author|nurse|doctor|physician|surgeon|dentist|pharmacist|therapist|psychologist|paramedic|caregiver|carer|midwife|veterinarian|accountant|bookkeeper|controller|auditor|economist|actuary|lawyer|attorney|paralegal|solicitor|judge|notary|supervisor|foreman|superintendent|strategist|contractor|clerk|cashier|operator|mentor|coach|trainer|planner|recruiter|expert|generalist|evangelist|advocate|buyer|purchaser|merchandiser|agent|broker|banker|trader|webmaster|secretary|receptionist|dispatcher|driver|pilot|mechanic|electrician|plumber|carpenter|welder|machinist|fabricator|builder|gardener|farmer|chef|cook|baker|barista|bartender|waiter|waitress|server|host|hostess|housekeeper|cleaner|janitor|guard|soldier|sergeant|captain|lieutenant|firefighter|paraprofessional|librarian|curator|archivist|artist|animator|illustrator|photographer|videographer|filmmaker|producer|musician|composer|actor|dancer|model|stylist|hairdresser|salesperson|salesman|saleswoman|seller|sales assistant|marketer|biologist|chemist|physicist|mathematician|statistician|geologist|historian|sociologist|principal investigator|postdoc|postdoctoral|doctoral candidate|phd candidate|phd student|research student|volunteer|member|chair|chairman|chairwoman|treasurer|ambassador|organi[sz]er|counsel|counselor|counsellor|social worker|worker|staff|scrum master|product owner|maintainer|contributor|co-?op|working student|graduate|self-employed|independent|professional|inspector|estimator|surveyor|draftsman|drafter|modeler|buyer|steward|stewardess|attendant|guide|concierge|employee|helper|rigger|caller|promoter|typist|stenographer|peon|keeper|storekeeper|tailor|turner|fitter|scholar|resident|in-?charge|demonstrator|warden|registrar|draughtsman|adviser|faculty|coder|processor|lineman|porter|picker|packer|sweeper|valet|nanny|matron|radiographer|optometrist|dietitian|dietician|physiotherapist|underwriter|teller|collector|constable|pastor|priest|rabbi|cantor|interviewer|enumerator|proofreader|machinist|laborer|labourer|medewerker",
    "\\p{L}*(?:entwickler|ingenieur|leiter|berater|architekt|administrator|informatiker|techniker|mechaniker|mechatroniker|elektroniker|kaufmann|kauffrau|verkäufer|sachbearbeiter|assistent|referent|redakteur|lehrer|dozent|forscher|mitarbeiter|schwester|pfleger|fachkraft|koch|arzt|ärzt|gestalter|designer|manager|analyst|spezialist|buchhalter|controller|programmierer|tester|trainer|betreuer|erzieher|fahrer|meister)(?:in|innen|:in|\\*in)?",
    "werkstudent(?:in)?|praktikant(?:in)?|praktikum|auszubildende[rn]?|azubi|volontär(?:in)?|geschäftsführer(?:in)?|gründer(?:in)?|hilfskraft|freiberufler(?:in)?|selbstständig|teamleitung|projektleitung",
    "développeu(?:r|se)|intégrat(?:eur|rice)|concept(?:eur|rice)|réalisat(?:eur|rice)|opérat(?:eur|rice)|éducat(?:eur|rice)|ingénieure?|responsable|stagiaire|stage|alternant|alternante|chef|cheffe|directeur|directrice|gérante?|conseill(?:er|ère)|consultante?|technicien(?:ne)?|assistante?|chargée?|analyste|architecte|enseignante?|professeure?|formateur|formatrice|infirmi(?:er|ère)|vendeu(?:r|se)|comptable|secrétaire|rédact(?:eur|rice)|graphiste|doctorante?|chercheu(?:r|se)|cuisini(?:er|ère)|serveu(?:r|se)|caissi(?:er|ère)|administrateur|administratrice|animateur|animatrice",
    "desarrollador[a]?|programador[a]?|ingenier[oa]|gerente|analista|director[a]?|jef[ea]|consultor[a]?|técnic[oa]|administrador[a]?|administrativ[oa]|asistente|auxiliar|encargad[oa]|coordinador[a]?|diseñador[a]?|profesor[a]?|maestr[oa]|docente|enfermer[oa]|médic[oa]|abogad[oa]|contador[a]?|contable|vendedor[a]?|becari[oa]|practicante|investigador[a]?|arquitect[oa]|responsable|redactor[a]?|especialista|líder|fundador[a]?|camarer[oa]|cociner[oa]|recepcionista",
    "desenvolvedor[a]?|engenheir[oa]|estagiári[oa]|estágio|coordenador[a]?|professora?|diretor[a]?|assistente|enfermeir[oa]|vendedor[a]?|arquitet[oa]|pesquisador[a]?|bolsista|designer|técnica|gestor[a]?|supervisor[a]?|advogad[oa]|contabilista",
    "sviluppat(?:ore|rice)|ingegnere|programmat(?:ore|rice)|responsabile|tirocinante|stagista|impiegat[oa]|consulente|direttore|direttrice|infermier[ea]|insegnante|commess[oa]|camerier[ea]|ricercat(?:ore|rice)|architetto|progettista|capo",
    "ontwikkelaar|ingenieur|medewerk(?:er|ster)|adviseur|leidinggevende|stagiair(?:e)?|docent|verpleegkundige|beheerder|directeur|consultant",
    "programista|inżynier|kierowni(?:k|czka)|specjalist(?:a|ka)|analityk|analityczka|stażysta|praktykant|dyrektor(?:ka)?|nauczyciel(?:ka)?|sprzedawca|asystent(?:ka)?|konsultant(?:ka)?|projektant(?:ka)?|księgow[ay]",
    "vývojář|inženýr|vedoucí|utvikler|udvikler|utvecklare|ingeniør|ingenjör|rådgiver|konsulent|konsult|chef|leder|lærer|lärare|sykepleier|sjuksköterska|kehittäjä|suunnittelija|geliştirici|mühendis|mühendisi|uzman|uzmanı|müdür|müdürü|stajyer|öğretmen|yönetici|dezvoltator|inginer|fejlesztő|mérnök",
    "\\p{L}*(?:разработчик|программист|инженер|менеджер|аналитик|дизайнер|тестировщик|руководитель|директор|специалист|архитектор|администратор|преподаватель|учитель|врач|бухгалтер|экономист|юрист|консультант|стаж[её]р|помощник|ассистент|начальник|координатор|переводчик|редактор|розробник|програміст|інженер|керівник|викладач|лікар|спеціаліст|фахівець)",
    "مهندس|مهندسة|مطور|مطورة|مدير|مديرة|محلل|محللة|مصمم|مصممة|مبرمج|مبرمجة|محاسب|محاسبة|معلم|معلمة|طبيب|طبيبة|متدرب|متدربة|مستشار|مشرف|أخصائي|مساعد",
    "מפתח|מפתחת|מהנדס|מהנדסת|מנהל|מנהלת|אנליסט|מעצב|מעצבת|מתכנת|מתכנתת",
  ].join("|") +
    "|(?:engineer|developer|manager|analyst|designer|consultant|specialist|assistant|scientist|architect|intern|lead|partner|owner|volunteer)s",
  "工程师|工程師|经理|經理|总监|總監|主管|设计师|設計師|分析师|分析師|开发|開發者|架构师|实习生|實習生|助理|顾问|專員|专员|教师|老师|医生|护士|会计|程序员|研究员|讲师|エンジニア|プログラマ|マネージャ|デザイナ|コンサルタント|アナリスト|ディレクター|リーダー|インターン|部長|課長|主任|担当|教員|看護師|엔지니어|개발자|매니저|디자이너|팀장|연구원|인턴|과장|대리|사원|컨설턴트",
);

/** Legal forms and words that make a text the name of an employer. */
export const organizationWord = words(
  "inc|ltd|limited|llc|llp|lp|plc|pvt|pty|corp|corporation|co|company|companies|gmbh|mbh|ag|kg|ohg|ug|e\\.v|kgaa|s\\.?a|s\\.?a\\.?s|sas|sarl|s\\.?à\\.?r\\.?l|eurl|s\\.?l|s\\.?l\\.?u|s\\.?r\\.?l|s\\.?p\\.?a|b\\.?v|n\\.?v|a\\.s\\.|a/s|aps|ab|oy|oyj|asa|kft|zrt|sp\\.? z o\\.?o|s\\.?r\\.?o|d\\.?o\\.?o|lda|ltda|a\\.?ş|ооо|оао|зао|пао|ао|ип|тов|group|gruppe|groupe|grupo|gruppo|holdings?|technologies|technology|solutions|systems|systeme|software|labs?|laborator(?:y|ies)|studios?|agency|agence|agentur|agencia|bank|banque|banco|hospital|clinic|klinik|klinikum|hôpital|university|universität|université|universidad|universidade|college|school|institute|institut|instituto|foundation|stiftung|fondation|fundación|ministry|ministerium|department of|council|center|centre|museum|library|services|industries|partners|ventures|capital|associates|consulting|consultancy|media|press|publishing|networks?|telecom|airlines?|hotels?|restaurant|café|cafe|association|society|church|startup|freelance|self-employed|research",
  "公司|集团|集團|有限|大学|大學|医院|銀行|银行|株式会社|合同会社|研究所|研究院|주식회사|대학교|병원",
);
/** Forms that stand at the end of a name after a comma ("Acme, Inc."). */
export const legalForm = /^(?:inc|ltd|llc|llp|corp|co|limited|gmbh|plc|s\.?a|pty ltd|pvt\.? ltd)\.?$/iu;

/** A word list with names in capitals beside it, which in small letters are other words ("MIT", "BE"). */
type WordTest = { test(text: string): boolean };
function either(...patterns: readonly RegExp[]): WordTest {
  return { test: (text) => patterns.some((pattern) => pattern.test(text)) };
}

const institutionName = words(
  "university|universit[äa]t|université|universidad|universidade|università|universitat|universiteit|universitet|universitetet|universitatea|univerzita|univerzitet|univerza|üniversitesi|egyetem|yliopisto|uniwersytet|politechnika|college|collège|colegio|colégio|institute|institut|instituto|istituto|school|academy|academia|akademie|académie|accademia|akademia|polytechnic|polytechnique|polytechnics|politecnico|politécnica|politécnico|école|ecole|escuela|escola|scuola|hochschule|\\p{L}*hochschule|fachhochschule|\\p{L}*universität|\\p{L}*schule|faculty|faculté|facultad|fakultät|bootcamp|gymnasium|gymnasiet|lyc[ée]e|liceo|liceum|caltech|insead|eth zürich|conservatory|conservatoire|kolleg|berufskolleg|seminary|университет|институт|академия|училище|техникум|колледж|лицей|школа|мгу|мгту|мфти|спбгу|вшэ|університет|інститут|академія|جامعة|كلية|معهد|مدرسة|אוניברסיטה|אוניברסיטת|טכניון|מכללת|πανεπιστήμιο",
  "大学|大學|学院|學院|中学|高中|学校|專門学校|専門学校|高校|대학교|대학|고등학교",
);

/** Words that make a line the name of a place of learning. */
export const institutionWord = either(
  institutionName,
  /(?<!\p{L})(?:IUT|IIT|NIT|IIIT|MIT|ETH|EPFL|UCLA|NYU|CMU|LSE|UCL|KTH|TU|FH|RWTH|KIT|ENS|HEC|UC|SUNY|CUNY)(?!\p{L})/u,
);

/** Words and letters that name a degree. */
export const degreeWord = either(
  words(
    "bachelor(?:['’]?s)?|bachelier|bacharel(?:ado)?|master(?:['’]?s)?|mastère|mestrado|mestre|doctor(?:ate)?|doctorat|doctorado|doutorado|doutoramento|dottorato|doktor|doktorat|promotion|doctoral|postgraduate|undergraduate degree|graduate degree|associate(?:['’]?s)?(?= (?:degree|of|in))|foundation degree|diploma|diplom|diplôme|degree|licen[cs]e|licence|licenciatura|licenciad[oa]|grado|graduado|ingeniería|técnico superior|máster|master of|maestría|magister|magisterium|laurea|certificate|certificat|abitur|matura|maturité|baccalauréat|bac|bachillerato|ensino médio|bts|mba|emba|ph\\.?\\s?d|dphil|b\\.?\\s?sc|m\\.?\\s?sc|b\\.?\\s?tech|m\\.?\\s?tech|b\\.?\\s?eng|m\\.?\\s?eng|b\\.?\\s?com|m\\.?\\s?com|b\\.?\\s?ed|m\\.?\\s?ed|b\\.?\\s?arch|m\\.?\\s?arch|bba|bca|mca|bfa|mfa|ll\\.?\\s?b|ll\\.?\\s?m|j\\.?d|m\\.?d|mbbs|m\\.?\\s?phil|high school diploma|secondary school|ged|a[- ]levels?|gcses?|minor|major|hons|honours|licencjat|inżynier|tohtori|maisteri|kandidaatti|kandidat|lisans|yüksek lisans|ausbildung|staatsexamen|studium|umschulung|fachinformatiker(?:in)?|бакалавр|магистр|специалист|аспирант(?:ура)?|кандидат наук|диплом|магістр|بكالوريوس|ماجستير|دكتوراه|دبلوم|תואר",
    "本科|学士|學士|硕士|碩士|博士|専攻|修士|学部|석사|박사|학사|전공",
  ),
  /(?:^|[\s(,])(?:B\.?S\.?|M\.?S\.?|B\.?A\.?|M\.?A\.?|B\.?E\.?|M\.?E\.?|A\.?A\.?|A\.?S\.?|S\.?B\.?|A\.?B\.?|DUT|BUT)(?=$|[\s),])/u,
);

/** Fields of study, which may follow a school's name after a comma. */
export const studyWord = words(
  "sciences?|engineering|mathematics|maths?|physics|chemistry|biology|biochemistry|biotechnology|economics|business|commerce|arts?|design|informatics|informatik|wirtschaftsinformatik|informatique|informática|informatica|computing|computers?|software|technology|studies|management|administration|psychology|sociology|anthropology|history|philosophy|linguistics|languages|statistics|law|medicine|nursing|pharmacy|finance|marketing|accounting|literature|english|journalism|communications?|education|architecture|geography|geology|music|theatre|film|fashion|photography|robotics|electronics|mechanics|mechatronics|maschinenbau|elektrotechnik|betriebswirtschaftslehre|bwl|mathematik|physik|chemie|biologie|mathématiques|physique|économie|gestion|droit|ingeniería|matemáticas|física|economía|administración|derecho|engenharia|matemática|economia|direito|ingegneria|giurisprudenza|математика|физика|информатика|экономика",
  "科学|工程|技术|经济|数学|物理|管理|计算机|工学|情報|文学",
);

/** Languages that people list, in English and in their own words. */
export const humanLanguages = new Set(
  "english,spanish,french,german,italian,portuguese,dutch,flemish,russian,ukrainian,belarusian,polish,czech,slovak,hungarian,romanian,bulgarian,greek,turkish,arabic,hebrew,persian,farsi,dari,pashto,kurdish,urdu,hindi,bengali,bangla,punjabi,gujarati,marathi,tamil,telugu,kannada,malayalam,odia,assamese,nepali,sinhala,chinese,mandarin,cantonese,japanese,korean,vietnamese,thai,indonesian,malay,tagalog,filipino,swahili,amharic,somali,hausa,igbo,yoruba,twi,zulu,xhosa,afrikaans,swedish,norwegian,danish,finnish,icelandic,estonian,latvian,lithuanian,croatian,serbian,bosnian,slovenian,slovene,albanian,macedonian,catalan,valencian,basque,galician,welsh,irish,gaelic,luxembourgish,maltese,latin,esperanto,armenian,georgian,azerbaijani,kazakh,uzbek,mongolian,burmese,khmer,lao,tibetan,deutsch,englisch,französisch,spanisch,italienisch,portugiesisch,niederländisch,russisch,polnisch,türkisch,arabisch,chinesisch,japanisch,griechisch,schwedisch,tschechisch,ungarisch,ukrainisch,kroatisch,serbisch,rumänisch,français,anglais,allemand,espagnol,italien,portugais,néerlandais,russe,arabe,chinois,japonais,polonais,turc,español,castellano,inglés,alemán,francés,italiano,portugués,catalán,valenciano,gallego,euskera,chino,ruso,árabe,japonés,português,inglês,francês,espanhol,alemão,mandarim,inglese,francese,tedesco,spagnolo,portoghese,cinese,russo,arabo,nederlands,engels,duits,frans,spaans,polski,angielski,niemiecki,francuski,hiszpański,rosyjski,čeština,angličtina,němčina,dansk,norsk,svenska,engelsk,engelska,tysk,tyska,fransk,suomi,englanti,ruotsi,saksa,türkçe,ingilizce,almanca,fransızca,română,engleză,germană,franceză,magyar,angol,német,ελληνικά,αγγλικά,русский,английский,немецкий,французский,испанский,китайский,украинский,українська,англійська,німецька,російська,العربية,الإنجليزية,الفرنسية,الألمانية,עברית,אנגלית,中文,英语,英語,普通话,粤语,日语,日本語,韩语,法语,德语,한국어,영어,일본어,중국어".split(
    ",",
  ),
);
