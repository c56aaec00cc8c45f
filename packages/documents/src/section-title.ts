/** Words that end the title of a section, in the languages of most resumes. */
const nouns = [
  "experiences?|employment|career|(?:work|career|employment) history|positions|education|academics|qualifications|studies|training",
  "skills|skill set|competenc(?:ies|es)|expertise|technologies|proficienc(?:y|ies)|strengths|knowledge|languages",
  "projects|certifications?|certificates|licen[cs]es|courses|coursework|references|referees|summary|profile|objective|about|about me|overview",
  "awards|honou?rs|achievements|accomplishments|publications|patents|talks|presentations|conferences|interests|hobbies",
  "volunteering|volunteer work|activities|memberships|affiliations|contact|contact (?:info|information|details)|details|profiles|links|portfolio|leadership|research|teaching",
  "berufserfahrung|berufspraxis|werdegang|ausbildung|bildung|studium|schulbildung|weiterbildung|kenntnisse|fähigkeiten|kompetenzen|sprachen|sprachkenntnisse|projekte|interessen|kontakt|profil|zusammenfassung|zertifikate|auszeichnungen|ehrenamt|referenzen|persönliche daten",
  "expériences?(?: professionnelles?)?|formations?|éducation|compétences|langues|projets|centres d['’]intérêt|loisirs|résumé|parcours|diplômes|coordonnées",
  "experiencia(?: laboral| profesional)?|educación|formación(?: académica)?|habilidades|competencias|aptitudes|idiomas|proyectos|intereses|resumen|perfil|contacto|logros|referencias",
  "experiência(?: profissional)?|formação(?: académica| acadêmica)?|educação|competências|habilidades|projetos|resumo|contato|contacto|interesses",
  "esperienz[ae](?: lavorativ[ae]| professional[ei])?|istruzione|formazione|competenze|lingue|progetti|interessi|contatti|profilo",
  "werkervaring|opleiding(?:en)?|vaardigheden|talen|projecten|doświadczenie(?: zawodowe)?|wykształcenie|umiejętności|języki|projekty",
].join("|");
const title = new RegExp(`^(?:[\\p{L}&/]+ ){0,3}(?:${nouns})$`, "iu");

/**
 * Whether a text reads like the title of a section: a known word, up to three more before it, signs and numbers
 * around it aside. It need not be one: where it stands decides.
 */
export function isSectionTitle(text: string): boolean {
  // Longer texts are no titles, and cost no matching.
  if (text.length > 60) return false;
  const words = text
    // A font that does not name its ligature leaves NUL: in a title it is "fi" ("Certifications", "Profile").
    .replaceAll("\0", "fi")
    .replace(/[^\p{L}&/'’\s]+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  const joined = /^\p{L}(?: \p{L}){3,}$/u.test(words) ? words.replaceAll(" ", "") : words;
  return joined !== "" && !/[.,;!?]$/u.test(text.trim()) && title.test(joined);
}
