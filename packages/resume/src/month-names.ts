/** Months as resumes write them: full names, cases and short forms in some twenty languages, January first. */
const names = [
  "january|jan|januar|jänner|janvier|janv|enero|ene|janeiro|gennaio|gen|januari|styczeń|stycznia|sty|leden|ledna|ocak|oca|ianuarie|január|tammikuu|январь|января|янв|січень|січня|січ|ιανουάριος|يناير",
  "february|feb|februar|feber|février|févr|fév|febrero|fevereiro|fev|febbraio|februari|luty|lutego|lut|únor|února|şubat|şub|februarie|február|helmikuu|февраль|февраля|фев|февр|лютий|лютого|лют|φεβρουάριος|فبراير",
  "march|mar|märz|mrz|mär|mars|marzo|março|maart|mrt|marzec|marca|březen|března|mart|martie|március|maaliskuu|март|марта|мар|березень|березня|бер|μάρτιος|مارس",
  "april|apr|avril|avr|abril|abr|aprile|kwiecień|kwietnia|kwi|duben|dubna|nisan|nis|aprilie|április|huhtikuu|апрель|апреля|апр|квітень|квітня|квіт|απρίλιος|أبريل|ابريل",
  "may|mai|mayo|maio|maggio|mag|mei|maj|maja|květen|května|mayıs|május|toukokuu|май|мая|травень|травня|трав|μάιος|مايو",
  "june|jun|juni|juin|junio|junho|giugno|giu|czerwiec|czerwca|cze|červen|června|haziran|haz|iunie|június|kesäkuu|июнь|июня|июн|червень|червня|черв|ιούνιος|يونيو",
  "july|jul|juli|juillet|juil|julio|julho|luglio|lug|lipiec|lipca|lip|červenec|července|temmuz|tem|iulie|július|heinäkuu|июль|июля|июл|липень|липня|лип|ιούλιος|يوليو",
  "august|aug|août|agosto|ago|augustus|augusti|sierpień|sierpnia|sie|srpen|srpna|ağustos|ağu|augusztus|elokuu|август|августа|авг|серпень|серпня|серп|αύγουστος|أغسطس|اغسطس",
  "september|sept|sep|septembre|septiembre|setembro|set|settembre|wrzesień|września|wrz|září|eylül|eyl|septembrie|szeptember|syyskuu|сентябрь|сентября|сен|сент|вересень|вересня|вер|σεπτέμβριος|سبتمبر",
  "october|oct|oktober|okt|octobre|octubre|outubro|out|ottobre|ott|październik|października|paź|říjen|října|ekim|eki|octombrie|október|lokakuu|октябрь|октября|окт|жовтень|жовтня|жовт|οκτώβριος|أكتوبر",
  "november|nov|novembre|noviembre|novembro|listopad|listopada|lis|listopadu|kasım|kas|noiembrie|marraskuu|ноябрь|ноября|ноя|нояб|листопад|листопада|лист|νοέμβριος|نوفمبر",
  "december|dec|dezember|dez|décembre|déc|diciembre|dic|dezembro|dicembre|desember|des|grudzień|grudnia|gru|prosinec|prosince|aralık|ara|decembrie|joulukuu|декабрь|декабря|дек|грудень|грудня|груд|δεκέμβριος|ديسمبر",
];
const monthByName = new Map(
  names.flatMap((row, index) => row.split("|").map((name) => [name, index + 1] as const)),
);

/** All names as alternatives of a pattern, the longest first. */
export const monthPattern = [...monthByName.keys()].sort((a, b) => b.length - a.length).join("|");

/** 1 to 12, or null for a word that names no month. */
export function monthNumber(word: string): number | null {
  return monthByName.get(word.toLowerCase().replace(/\.$/u, "")) ?? null;
}
