/** What an attack tries. */
export const attackFamilies = [
  "plain-order",
  "ignore-previous",
  "role-play",
  "fake-message",
  "fake-judgement",
  "claimed-authority",
  "plea-or-threat",
  "mixed-languages",
  "obfuscated",
  "split",
  "rubric-list",
  "output-format",
  "fake-examples",
  "exfiltration",
] as const;
export type AttackFamily = (typeof attackFamilies)[number];

/** Where it stands. */
export const attackPlaces = ["answer", "resume", "name", "file_name", "pdf_metadata", "image_text"] as const;
export type AttackPlace = (typeof attackPlaces)[number];

export const attackLanguages = ["en", "de", "es", "fr", "pt", "hi"] as const;
export type AttackLanguage = (typeof attackLanguages)[number];

/** An attack and its harmless twin: the same shape, the same topic, nothing said to whoever grades or reads. */
export type Attack = {
  id: string;
  family: AttackFamily;
  place: AttackPlace;
  language: AttackLanguage;
  attack: string;
  twin: string;
};

/** As the files of the corpus write it down. */
export type AttackRow = readonly [family: AttackFamily, place: AttackPlace, attack: string, twin: string];
