/** The fields of work, by their keys in what was read. */
export const domainInWords: Record<string, string> = {
  languages: "Programming languages",
  frontend: "Front end",
  backend: "Back end",
  data: "Data",
  "machine-learning": "Machine learning",
  databases: "Databases",
  cloud: "Cloud",
  devops: "Operations",
  testing: "Testing",
  mobile: "Mobile",
  security: "Security",
  practices: "Ways of working",
};

export const levelInWords = { mentioned: "named", used: "used", practised: "practised", deep: "in depth" };
