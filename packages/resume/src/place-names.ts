/** Countries as resumes write them: in English, in their own language and abbreviated. */
const countries =
  "afghanistan|albania|algeria|andorra|angola|argentina|armenia|australia|austria|österreich|azerbaijan|bahrain|bangladesh|belarus|belgium|belgië|belgique|bolivia|bosnia|bosnia and herzegovina|botswana|brazil|brasil|bulgaria|cambodia|cameroon|canada|chile|china|colombia|costa rica|croatia|hrvatska|cuba|cyprus|czech republic|czechia|česko|denmark|danmark|dominican republic|ecuador|egypt|el salvador|england|estonia|eesti|ethiopia|finland|suomi|france|georgia|germany|deutschland|ghana|greece|guatemala|honduras|hong kong|hungary|magyarország|iceland|india|indonesia|iran|iraq|ireland|israel|italy|italia|ivory coast|jamaica|japan|jordan|kazakhstan|kenya|kosovo|kuwait|kyrgyzstan|latvia|latvija|lebanon|libya|liechtenstein|lithuania|lietuva|luxembourg|malaysia|malta|mauritius|mexico|méxico|moldova|monaco|mongolia|montenegro|morocco|mozambique|myanmar|namibia|nepal|netherlands|the netherlands|nederland|new zealand|nicaragua|nigeria|north macedonia|northern ireland|norway|norge|oman|pakistan|palestine|panama|paraguay|peru|perú|philippines|poland|polska|portugal|puerto rico|qatar|romania|românia|russia|россия|rwanda|saudi arabia|scotland|senegal|serbia|srbija|singapore|slovakia|slovenia|south africa|south korea|korea|spain|españa|sri lanka|sudan|sweden|sverige|switzerland|schweiz|suisse|svizzera|syria|taiwan|tanzania|thailand|tunisia|turkey|türkiye|uganda|ukraine|україна|united arab emirates|uae|united kingdom|uk|u\\.k\\.|great britain|united states|united states of america|usa|u\\.s\\.a\\.|u\\.s\\.|us|uruguay|uzbekistan|venezuela|vietnam|wales|yemen|zambia|zimbabwe|中国|日本|台灣|香港|대한민국|مصر|السعودية|الإمارات|الأردن|لبنان|المغرب";
const states =
  "al|ak|az|ar|ca|co|ct|de|fl|ga|hi|id|il|in|ia|ks|ky|la|me|md|ma|mi|mn|ms|mo|mt|ne|nv|nh|nj|nm|ny|nc|nd|oh|ok|or|pa|ri|sc|sd|tn|tx|ut|vt|va|wa|wv|wi|wy|dc|ab|bc|mb|nb|nl|ns|on|pe|qc|sk|nsw|vic|qld|act|tas";
const regions =
  "alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|west virginia|wisconsin|wyoming|ontario|quebec|québec|british columbia|alberta|manitoba|nova scotia|new south wales|queensland|bavaria|bayern|hessen|sachsen|nrw|catalonia|cataluña|andalucía|karnataka|maharashtra|tamil nadu|kerala|telangana|gujarat|punjab|west bengal|haryana|uttar pradesh|lombardia|scotland";
const cities =
  "abu dhabi|accra|addis ababa|ahmedabad|amman|amsterdam|ankara|antwerp|antwerpen|athens|atlanta|auckland|austin|baltimore|bangalore|bengaluru|bangkok|barcelona|basel|beijing|beirut|belfast|belgrade|berlin|bern|bilbao|birmingham|bogotá|bogota|bologna|bonn|bordeaux|boston|brasília|bratislava|bremen|brisbane|bristol|brno|brussels|bruxelles|bucharest|bucurești|budapest|buenos aires|cairo|calgary|cambridge|cape town|casablanca|charlotte|chennai|chicago|cleveland|cologne|copenhagen|københavn|coimbra|columbus|cracow|kraków|dallas|delhi|new delhi|denver|detroit|dhaka|doha|dortmund|dresden|dubai|dublin|durban|düsseldorf|edinburgh|essen|florence|firenze|frankfurt|frankfurt am main|freiburg|geneva|genève|genf|ghent|glasgow|gothenburg|göteborg|graz|grenoble|guadalajara|gurgaon|gurugram|hamburg|hannover|hanoi|haifa|heidelberg|helsinki|ho chi minh city|houston|hyderabad|istanbul|izmir|jakarta|jeddah|jerusalem|johannesburg|kansas city|karachi|karlsruhe|kathmandu|kiel|kigali|kolkata|kuala lumpur|kyiv|kiev|köln|lagos|lahore|las vegas|lausanne|leeds|leipzig|lille|lima|linz|lisbon|lisboa|liverpool|ljubljana|london|los angeles|lviv|lyon|madrid|málaga|manchester|manila|mannheim|marseille|medellín|melbourne|mexico city|ciudad de méxico|miami|milan|milano|minneapolis|minsk|monterrey|montréal|montreal|moscow|москва|mumbai|munich|münchen|nairobi|nantes|naples|napoli|new york|new york city|nyc|nice|noida|nürnberg|oakland|odessa|osaka|oslo|ottawa|oxford|palo alto|paris|perth|philadelphia|phoenix|pittsburgh|porto|portland|poznań|prague|praha|pretoria|pune|quito|raleigh|reykjavík|riga|rio de janeiro|riyadh|rome|roma|rotterdam|sacramento|saint petersburg|san antonio|san diego|san francisco|san jose|santiago|são paulo|sao paulo|sarajevo|seattle|seoul|sevilla|shanghai|shenzhen|sofia|stockholm|strasbourg|stuttgart|sydney|taipei|tallinn|tampa|tbilisi|tehran|tel aviv|the hague|den haag|tokyo|toronto|toulouse|turin|torino|tunis|utrecht|valencia|valparaíso|vancouver|vienna|wien|vilnius|warsaw|warszawa|washington|washington dc|wrocław|yerevan|zagreb|zürich|zurich|санкт-петербург|київ|北京|上海|深圳|杭州|广州|東京|大阪|서울|القاهرة|دبي|الرياض";
const named = new RegExp(`^(?:${countries}|${regions}|${cities})$`, "iu");
const country = new RegExp(`^(?:${countries}|${regions})$`, "iu");
const state = new RegExp(`^(?:${states})(?:\\s+\\d{4,6}(?:-\\d{4})?)?$`, "iu");
const anywhere =
  /^(?:remote|hybrid|on-?site|worldwide|fully remote|work from home|home office|télétravail|teletrabajo)$/iu;
/** "71638 Ludwigsburg", "D-71638 Ludwigsburg", "1012 AB Amsterdam": a number of the post before one town. */
const postcodeTown =
  /^(?:\p{Lu}{1,2}-)?\d{4,6}(?: \p{Lu}{2})? \p{Lu}[\p{L}\p{M}.'’-]{2,24}(?: (?:\p{Lu}|am |an |im |de |la |sur |del )[\p{L}\p{M}.'’-]{1,20}){0,2}$/u;
const shape = /^\p{Lu}[\p{L}\p{M}.'’ -]{1,30}(?:,\s*\p{Lu}[\p{L}\p{M}.'’ -]{1,30}){1,2}$/u;

/**
 * How surely a text is a place: 2 when it names a country, a state or a large city (or "Remote"), 1 when it only has
 * the shape of one ("Xanten, Niederrhein"), 0 otherwise.
 */
export function placeStrength(text: string): 0 | 1 | 2 {
  if (text.length > 80) return 0;
  const bare = text
    .replace(/(?<!\s)\s*\((?:remote|hybrid|on-?site|[^()]{2,20})\)\s*$/iu, "")
    .replace(/(?<!\s)\s+(?:area|metropolitan area|bay area)(?=,|$)/iu, "")
    .replace(/^(?:greater)\s+/iu, "")
    .trim();
  const parts = bare.split(/(?<!\s)\s*,\s*/u);
  const last = (parts.at(-1) ?? "").replace(/^\d{4,6}\s+|(?<!\s)\s+\d{4,6}$/gu, "");
  if (anywhere.test(bare) || (parts.length === 1 && named.test(last))) return 2;
  if (postcodeTown.test(bare)) return 2;
  if (parts.length > 1 && parts.length <= 4 && parts.every((part) => /^[\p{Lu}\p{Lo}\d]/u.test(part))) {
    const capital = parts.at(-1) ?? "";
    const ends = country.test(last) || (state.test(capital) && /^\p{Lu}{2,3}\b/u.test(capital));
    // "Anything, Detroit, MI" may be an employer in Detroit; a street before it is an address.
    if (ends && (parts.length === 2 || named.test(parts[0] ?? "") || /\d/u.test(bare))) return 2;
    // "Anything, Köln" may be an employer in Köln: a large city at the end proves nothing about what is before it.
    if (named.test(parts[0] ?? "") && shape.test(bare)) return 2;
  }
  return shape.test(bare) ? 1 : 0;
}

/** "Yogyakarta (Indonesia)" inside a line that says more: a town with its country in parentheses, or null. */
export function townWithCountry(text: string): string | null {
  for (const match of text.matchAll(
    /(\p{Lu}[\p{L}\p{M}'’-]{1,30}(?: \p{Lu}[\p{L}\p{M}'’-]{1,30}){0,2}) \(([^()]{2,30})\)/gu,
  )) {
    if (country.test(match[2] ?? "")) return match[0];
  }
  return null;
}

/** The country, as the two letters of ISO 3166, that a text names or whose number its language suggests. */
export function countriesNamed(text: string): string[] {
  return callingCountries.filter(([pattern]) => pattern.test(text)).map(([, code]) => code);
}

const callingCountries = (
  [
    ["US", "usa|united states|california|new york|texas|[A-Z]{2} \\d{5}"],
    ["CA", "canada|ontario|toronto|vancouver|montr[ée]al|qu[ée]bec"],
    ["GB", "united kingdom|uk|england|scotland|wales|london|manchester|edinburgh"],
    ["DE", "germany|deutschland|berlin|münchen|munich|hamburg|köln|frankfurt|lebenslauf|berufserfahrung"],
    ["AT", "austria|österreich|wien|vienna|graz"],
    ["CH", "switzerland|schweiz|suisse|zürich|zurich|genève|bern|basel|lausanne"],
    ["FR", "france|paris|lyon|marseille|toulouse|bordeaux|lille|expérience|compétences"],
    ["BE", "belgium|belgique|belgië|brussels|bruxelles|antwerp"],
    ["ES", "spain|españa|madrid|barcelona|valencia|sevilla|experiencia|habilidades"],
    ["MX", "mexico|méxico|monterrey|guadalajara"],
    ["AR", "argentina|buenos aires"],
    ["CO", "colombia|bogotá|medellín"],
    ["CL", "chile|santiago"],
    ["PT", "portugal|lisboa|lisbon|porto|experiência|formação"],
    ["BR", "brazil|brasil|são paulo|rio de janeiro|experiência|formação"],
    ["IT", "italy|italia|milano|roma|torino|esperienza|istruzione"],
    ["NL", "netherlands|nederland|amsterdam|rotterdam|utrecht|werkervaring"],
    ["PL", "poland|polska|warszawa|kraków|wrocław|doświadczenie"],
    ["CZ", "czech|česko|praha|brno"],
    ["SE", "sweden|sverige|stockholm|göteborg"],
    ["NO", "norway|norge|oslo"],
    ["DK", "denmark|danmark|copenhagen|københavn"],
    ["FI", "finland|suomi|helsinki"],
    ["IE", "ireland|dublin"],
    ["RU", "russia|россия|москва|опыт"],
    ["UA", "ukraine|україна|київ|досвід"],
    ["TR", "turkey|türkiye|istanbul|ankara|deneyim"],
    ["IL", "israel|tel aviv|haifa|ניסיון"],
    ["AE", "emirates|uae|dubai|abu dhabi|دبي"],
    ["SA", "saudi|riyadh|jeddah|الرياض"],
    ["EG", "egypt|cairo|القاهرة"],
    ["IN", "india|bengaluru|bangalore|mumbai|delhi|chennai|pune|hyderabad|kolkata"],
    ["PK", "pakistan|karachi|lahore|islamabad"],
    ["BD", "bangladesh|dhaka"],
    ["CN", "china|中国|北京|上海|工作经历|工作经验|教育背景"],
    ["TW", "taiwan|台灣|台北"],
    ["JP", "japan|日本|東京|職歴"],
    ["KR", "korea|대한민국|서울|경력"],
    ["SG", "singapore"],
    ["AU", "australia|sydney|melbourne|brisbane|perth"],
    ["NZ", "new zealand|auckland|wellington"],
    ["ZA", "south africa|cape town|johannesburg|pretoria"],
    ["NG", "nigeria|lagos|abuja"],
    ["KE", "kenya|nairobi"],
    ["GH", "ghana|accra"],
    ["PH", "philippines|manila"],
    ["VN", "vietnam|hanoi"],
    ["ID", "indonesia|jakarta"],
    ["GR", "greece|athens|αθήνα"],
    ["RO", "romania|românia|bucharest|bucurești"],
    ["HU", "hungary|budapest"],
  ] as const
).map(
  ([code, words]) =>
    [new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, code === "US" ? "u" : "iu"), code] as const,
);
