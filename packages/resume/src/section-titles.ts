export type SectionName =
  | "header"
  | "summary"
  | "experience"
  | "education"
  | "skills"
  | "languages"
  | "links"
  | "contact"
  | "projects"
  | "other";

/** Whole titles; a title of several words that would be read otherwise by its words stands here too. */
const titles: [SectionName, string][] = [
  [
    "summary",
    "summary|executive summary|profile|about|about me|who i am|objective|objectives|personal statement|overview|bio|biography|introduction|highlights|summary of qualifications|qualifications summary|career highlights|zusammenfassung|profil|kurzprofil|über mich|profil professionnel|à propos|à propos de moi|résumé|objectif|objectif professionnel|resumen|perfil|perfil profesional|sobre mí|objetivo|objetivo profesional|resumo|perfil profissional|sobre mim|sobre|objetivo profissional|profilo|profilo professionale|chi sono|sommario|profiel|over mij|samenvatting|podsumowanie|o mnie|o sobě|om mig|om meg|om mig selv|özet|hakkımda|profilim|о себе|обо мне|цель|резюме|про себе|个人简介|个人总结|自我评价|自我介绍|個人簡介|自己紹介|自己pr|職務要約|소개|자기소개|نبذة|نبذة شخصية|الملخص|الهدف الوظيفي",
  ],
  [
    "experience",
    "experience|experiences|employment|employment history|work history|career|career history|professional background|work|jobs|positions|positions held|appointments|internships|where i have worked|where i've worked|berufserfahrung|berufserfahrungen|berufspraxis|beruflicher werdegang|werdegang|praktische erfahrung|praktika|expérience|expériences|parcours professionnel|emplois|experiencia|experiencias|trayectoria profesional|historial laboral|experiência|experiências|histórico profissional|percurso profissional|esperienza|esperienze|esperienze professionali|esperienze lavorative|carriera|werkervaring|ervaring|loopbaan|doświadczenie|doświadczenie zawodowe|przebieg kariery|pracovní zkušenosti|zkušenosti|praxe|erfaring|arbejdserfaring|erhvervserfaring|arbeidserfaring|arbetslivserfarenhet|erfarenhet|anställningar|työkokemus|iş deneyimi|deneyim|iş tecrübesi|experiență|experiență profesională|munkatapasztalat|szakmai tapasztalat|εργασιακή εμπειρία|επαγγελματική εμπειρία|опыт работы|опыт|профессиональный опыт|трудовая деятельность|досвід роботи|досвід|工作经历|工作经验|工作經歷|工作經驗|实习经历|職歴|職務経歴|職務経歴書|경력|경력사항|경력 사항|الخبرات|الخبرة العملية|الخبرات العملية|الخبرة المهنية|ניסיון תעסוקתי|ניסיון מקצועי",
  ],
  [
    "education",
    "education|academics|academic background|academic history|academic record|academic credentials|qualifications|academic qualifications|educational qualifications|studies|schooling|degrees|education & training|education and training|ausbildung|bildung|bildungsweg|studium|schulbildung|schule|akademische ausbildung|hochschulausbildung|aus- und weiterbildung|formation|formations|éducation|études|diplômes|diplômes et formations|formation académique|parcours académique|cursus|formación|educación|estudios|formación académica|formación reglada|formação|educação|formação académica|formação acadêmica|habilitações|habilitações literárias|escolaridade|istruzione|formazione|istruzione e formazione|studi|opleiding|opleidingen|onderwijs|wykształcenie|edukacja|vzdělání|uddannelse|utdanning|utbildning|koulutus|eğitim|eğitim bilgileri|educație|studii|tanulmányok|végzettség|εκπαίδευση|σπουδές|образование|освіта|教育背景|教育经历|教育經歷|学历|學歷|学歴|학력|학력사항|학력 사항|التعليم|المؤهلات العلمية|المؤهلات|השכלה",
  ],
  [
    "skills",
    "skills|skill set|skillset|competencies|competences|technologies|expertise|tech stack|technical stack|stack|tools|toolbox|toolkit|areas of expertise|areas of knowledge|proficiencies|programming|programming languages|it skills|computer skills|key strengths|strengths|core strengths|capabilities|what i do|know-how|knowledge|fähigkeiten|kenntnisse|fachkenntnisse|it-kenntnisse|edv-kenntnisse|edv|kompetenzen|fachkompetenzen|qualifikationen|technische fähigkeiten|fähigkeiten und kenntnisse|kenntnisse und fähigkeiten|stärken|compétences|compétences techniques|compétences clés|compétences professionnelles|compétences informatiques|savoir-faire|atouts|outils|habilidades|competencias|aptitudes|conocimientos|destrezas|habilidades técnicas|conocimientos técnicos|conocimientos informáticos|competências|habilidades técnicas|conhecimentos|competências técnicas|aptidões|competenze|competenze tecniche|capacità|abilità|conoscenze|vaardigheden|competenties|technische vaardigheden|umiejętności|kompetencje|dovednosti|schopnosti|kompetencer|færdigheder|ferdigheter|kompetanse|kompetenser|färdigheter|taidot|osaaminen|yetenekler|beceriler|teknik beceriler|yetkinlikler|aptitudini|competențe|készségek|δεξιότητες|навыки|ключевые навыки|профессиональные навыки|технические навыки|технологии|умения|навички|ключові навички|专业技能|技能|技能特长|個人技能|专业能力|スキル|技術スキル|資格・スキル|기술|기술 스택|보유 기술|スキルセット|المهارات|المهارات التقنية|مهارات|כישורים|מיומנויות",
  ],
  [
    "languages",
    "languages|language|spoken languages|foreign languages|human languages|natural languages|language skills|language proficiency|language competencies|sprachen|sprachkenntnisse|fremdsprachen|langues|langues étrangères|langues parlées|idiomas|lenguas|línguas|lingue|lingue straniere|conoscenze linguistiche|talen|talenkennis|języki|języki obce|znajomość języków|jazyky|jazykové znalosti|sprog|språk|kielet|kielitaito|diller|yabancı dil|yabancı diller|limbi străine|limbi|nyelvtudás|nyelvek|γλώσσες|ξένες γλώσσες|языки|знание языков|иностранные языки|мови|语言|语言能力|語言能力|語言|語学|語学力|言語|언어|외국어|اللغات|שפות",
  ],
  [
    "links",
    "profiles|links|social|social media|social networks|social profiles|online|online presence|online profiles|find me online|websites|website|web|on the web|netzwerke|réseaux|réseaux sociaux|redes|redes sociales|redes sociais",
  ],
  [
    "contact",
    "contact|contacts|contact me|get in touch|contact information|contact details|contact info|personal information|personal info|personal details|personal data|details|particulars|kontakt|kontaktdaten|persönliche daten|persönliche angaben|angaben zur person|zur person|coordonnées|informations personnelles|état civil|contacto|datos personales|información personal|datos de contacto|contato|contactos|dados pessoais|informações pessoais|informação pessoal|contatti|dati personali|informazioni personali|persoonlijke gegevens|contactgegevens|dane osobowe|dane kontaktowe|osobní údaje|personlige oplysninger|personuppgifter|henkilötiedot|kişisel bilgiler|iletişim|date personale|személyes adatok|προσωπικά στοιχεία|контакты|контактная информация|личные данные|личная информация|контакти|联系方式|个人信息|個人資料|基本信息|基本情報|個人情報|連絡先|연락처|인적사항|인적 사항|معلومات الاتصال|المعلومات الشخصية|البيانات الشخصية|بيانات الاتصال|פרטים אישיים",
  ],
  [
    "projects",
    "projects|open source|open source contributions|portfolio|project experience|academic projects|research projects|projekte|projets|projets personnels|proyectos|proyectos personales|projetos|projetos pessoais|progetti|projecten|projekty|projekter|projekt|projektit|projeler|proiecte|проекты|проєкти|项目经历|项目经验|項目經驗|專案經驗|プロジェクト|プロジェクト経験|프로젝트|المشاريع|פרויקטים",
  ],
  [
    "other",
    "certifications|certificates|certification|certificate|licenses|licences|awards|honors|honours|scholarships|fellowships|grants|achievements|accomplishments|publications|patents|talks|presentations|conferences|references|referees|reference|interests|hobbies|volunteer|volunteering|volunteer experience|volunteer work|voluntary work|volunteering experience|community service|community involvement|memberships|affiliations|activities|extracurricular activities|extracurriculars|courses|coursework|training|trainings|workshops|leadership|research|research interests|teaching|additional information|additional|miscellaneous|military service|test scores|declaration|signature|press|media|exhibitions|service|professional development|continuing education|qualities|personality|driving licence|driving license|weiterbildung|weiterbildungen|fortbildung|fortbildungen|zertifikate|zertifizierungen|auszeichnungen|preise|publikationen|veröffentlichungen|vorträge|interessen|freizeit|ehrenamt|ehrenamtliches engagement|engagement|referenzen|sonstiges|führerschein|stipendien|certificats|distinctions|prix|publications scientifiques|centres d'intérêt|centres d’intérêt|loisirs|bénévolat|références|divers|permis|certificaciones|certificados|premios|logros|publicaciones|intereses|aficiones|voluntariado|referencias|cursos|información adicional|otros datos|certificações|certificados|prémios|prêmios|publicações|interesses|passatempos|voluntariado|referências|informações adicionais|certificazioni|premi|pubblicazioni|interessi|volontariato|referenze|corsi|certificaten|cursussen|hobby's|interesses|vrijwilligerswerk|certyfikaty|kursy|zainteresowania|nagrody|publikacje|referencje|certifikáty|kurzy|zájmy|kurser|interesser|intressen|referenser|sertifikalar|kurslar|ilgi alanları|referanslar|certificări|hobbyk|сертификаты|курсы|достижения|интересы|хобби|публикации|награды|дополнительная информация|рекомендации|сертифікати|курси|获奖情况|荣誉奖项|证书|资格证书|兴趣爱好|资格|資格|免許・資格|趣味|자격증|수상|수상 경력|취미|الشهادات|الدورات|الدورات التدريبية|الهوايات|المراجع|الجوائز|תחביבים|המלצות",
  ],
];
const byTitle = new Map(
  titles.flatMap(([section, names]) => names.split("|").map((name) => [name, section] as const)),
);

/** Words that may stand beside the name of a section without changing what it names. */
const modifiers = new Set(
  "a abilities academic additional and applied areas background business career clinical computer community core creative current digital earlier editorial educational engineering executive extracurricular featured formal freelance functional general hard history in independent industrial industry international internship it job key leadership legal main major management marketing medical methods military my notable of older online open other past personal previous prior professional programming qualities related relevant research sales scientific selected selective side social soft software source special teaching technical the top tools technology volunteer with work worked working workplace writing berufliche beruflicher fachliche persönliche praktische schulische akademische technische weitere sonstige sehr professionnelle professionnelles académique académiques scolaire scolaires technique techniques linguistiques informatiques personnelle personnelles personnels principales universitaire complémentaires laboral laborales profesional profesionales académica académico académicos acadêmica técnica técnicas técnicos informáticos informáticas personal personales complementaria relevante profissional profissionais pessoais linguísticas linguistiche lavorativa lavorative professionale professionali tecniche informatiche personali zawodowe zawodowa techniczne obce pracovní jazykové professionele opgedane iş mesleki teknik профессиональный профессиональные технические ключевые трудовой иностранные".split(
    " ",
  ),
);
/** Words that name a section inside a longer title ("Relevant Industry Experience", "Compétences techniques"). */
const heads = new Map(
  [...byTitle].filter(([title]) => /^[\p{L}\p{M}-]{4,}$/u.test(title) && !modifiers.has(title)),
);
for (const [singular, plural] of [
  ["experience", "experiences"],
  ["project", "projects"],
  ["expérience", "expériences"],
] as const)
  heads.set(singular, byTitle.get(plural) ?? "other");

const longestTitle = 60;

/**
 * The section that a heading opens, or null for a text that is none. Case, numbering, letter-spacing and the signs
 * around it do not matter: "2. WORK EXPERIENCE", "— Skills —" and "S K I L L S" are headings.
 */
export function sectionOf(text: string): SectionName | null {
  if (text.length > longestTitle || /[.,!?]\s*$/u.test(text)) return null;
  const spaced = text
    .toLowerCase()
    .replace(/^\s*(?:\(?\d{1,2}[.):]?|[ivx]{1,4}[.)])\s+/u, "")
    .replace(/[^\p{L}\p{M}&'’・+-]+/gu, " ")
    .replace(/(?<!\p{L})['’+・-]+|['’+・-]+(?!\p{L})/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  // "S K I L L S" was set wide.
  const title = /^\p{L}(?: \p{L}){3,}$/u.test(spaced) ? spaced.replaceAll(" ", "") : spaced;
  if (title === "") return null;
  return byTitle.get(title) ?? byParts(title) ?? byWords(title);
}

/** "Education & Certifications", "Ausbildung und Studium": the first of two titles. */
function byParts(title: string): SectionName | null {
  const parts = title.split(/ (?:&|and|und|et|y|e|en|i|a|och|og|и|та) | ?& ?/u);
  if (parts.length !== 2) return null;
  const [first = "", second = ""] = parts;
  const opened = byTitle.get(first) ?? byWords(first);
  return opened !== null && (byTitle.has(second) || byWords(second) !== null || modifiers.has(second))
    ? opened
    : null;
}

function byWords(title: string): SectionName | null {
  const words = title.split(" ").filter((word) => word !== "&");
  if (words.length < 2 || words.length > 5) return null;
  if (!words.every((word) => heads.has(word) || modifiers.has(word))) return null;
  if (title.endsWith("skills summary")) return "skills";
  // English puts the noun last: "Technical Skills", "Project Experience".
  const last = words.findLast((word) => heads.has(word));
  return last === undefined ? null : (heads.get(last) ?? null);
}
