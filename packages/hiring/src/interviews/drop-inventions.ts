import type { SpokenSegment } from "@teamified/contracts/speech";

type Heard = { text: string; segments: SpokenSegment[]; seconds: number };
/** What the recording itself tells: where a voice is; null where that was not measured. */
type Voices = { voices: { start: number; end: number }[] | null; voiceSeconds: number | null };

/**
 * What recognisers write under silence, in the languages of the films that they learned from: thanks to viewers, names
 * of subtitlers, calls to subscribe. Taken as an invention only where the recording or the recogniser agrees.
 */
const inventions =
  /^(?:(?:thank you|thanks)(?: (?:so|very) much)?(?: for (?:watching|listening|viewing|your attention))?|you|bye(?:[ -]?bye)?|see you(?: in the)? next (?:time|video)|(?:please )?(?:like and )?subscribe.*|(?:sub)?titles? (?:by|made by|created by|provided by).*|(?:sub)?title[ds]? by.*|transcri(?:bed|ption) by.*|captions? by.*|copyright .*|.*amara ?org.*|music|silence|blank audio|inaudible|applause|(?:vielen )?dank(?:e)? (?:fürs|für das) (?:zuschauen|zusehen|zuhören)|vielen dank|untertitel(?:ung)?(?: .*)?|copyright wdr.*|sous[ -]?titr(?:es?|age)(?: .*)?|merci d avoir (?:regardé|écouté).*|abonnez vous.*|subtítulos?(?: .*)?|gracias por (?:ver|mirar).*|suscríbete.*|legendas? (?:pela|por).*|obrigad[oa] por assistir.*|inscreva se.*|sottotitoli(?: .*)?|grazie per (?:la visione|aver guardato).*|iscriviti.*|ondertitel(?:ing|d)(?: .*)?|bedankt voor het kijken.*|napisy(?: .*)?|dziękuję za (?:oglądanie|uwagę).*|titulky(?: .*)?|altyazı(?: .*)?|izlediğiniz için teşekkür.*|abone ol.*|субтитры(?: .*)?|редактор субтитров.*|продолжение следует|спасибо за (?:просмотр|внимание).*|подписывайтесь.*|ご視聴ありがとうございました.*|ご清聴ありがとうございました.*|チャンネル登録.*|시청해 ?주셔서 감사합니다.*|구독.*|자막.*|(?:谢谢|感谢|謝謝|感謝)(?:观看|收看|大家观看|觀看|收看).*|请不吝点赞.*|字幕.*|undertexter(?: .*)?|tack för att (?:ni|du) tittade.*|tekstet av.*|ترجمة.*|اشتركوا.*|شكرا على المشاهدة.*|धन्यवाद|देखने के लिए धन्यवाद.*)$/iu;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim()
    .slice(0, 200);

/** Of its recogniser: how likely a stretch holds no speech (0–1), and how sure it is of the words (0 is certain). */
const doubtful = ({ noSpeech, logProbability }: SpokenSegment): boolean =>
  (noSpeech ?? 0) >= 0.6 || (logProbability ?? 0) <= -1;

/** Times of recognisers are off by so much, in seconds. */
const timing = { loose: 0.3, wide: 1.2 };
/** Less of a voice than this is none. In seconds. */
const someVoice = 0.15;
/** Silence behind the last words in which recognisers begin to invent, in seconds. */
const longTail = 1.2;
/** Nobody says more words in a second of voice; syllables of scripts without spaces are not counted as words. */
const mostWordsPerSecond = 7;

/**
 * Takes out what a recogniser wrote where nobody spoke: stretches without a voice, the thanks and credits that it
 * writes under silence, sentences that it repeats. What a person may have said stays: a sentence goes only when the
 * recording has no voice where it should be, or when it is a known invention and something else speaks against it.
 *
 * @returns `dropped` are the sentences that went, for the candidate to see; their segments stay, marked.
 */
export function dropInventions(
  heard: Heard,
  { voices, voiceSeconds }: Voices,
): { text: string; segments: SpokenSegment[]; dropped: string[] } {
  const pieces = heard.segments.length > 0 ? heard.segments : sentencesOf(heard.text);
  const timed = heard.segments.length > 0;
  const lastVoice = voices?.at(-1)?.end ?? null;
  const tail = lastVoice === null ? 0 : heard.seconds - lastVoice;
  const tooMany =
    voiceSeconds !== null &&
    wordsIn(heard.text) > Math.max(3, mostWordsPerSecond * Math.max(voiceSeconds, 0.3));
  const isInvented = pieces.map((piece, index) => {
    const words = plain(piece.text);
    if (words === "") return false;
    const known = inventions.test(words);
    const isRepeated = index > 0 && words === plain(pieces[index - 1]?.text ?? "");
    if (timed && voices !== null) {
      if (voiceWithin(voices, piece, timing.wide) < someVoice) return true;
      if (voiceWithin(voices, piece, timing.loose) < someVoice && (known || isRepeated || doubtful(piece)))
        return true;
    }
    if (isRepeated && (tooMany || doubtful(piece))) return true;
    if (!known) return timed && tooMany && (piece.noSpeech ?? 0) >= 0.6;
    const isAlone = pieces.length === 1;
    const isLast = index === pieces.length - 1;
    const littleVoice = voiceSeconds !== null && voiceSeconds < 0.5;
    return doubtful(piece) || tooMany || (isAlone && littleVoice) || (isLast && !isAlone && tail >= longTail);
  });
  const dropped = pieces.filter((_, index) => isInvented[index]).map(({ text }) => text.trim());
  if (dropped.length === 0) return { text: heard.text, segments: heard.segments, dropped };
  const kept = pieces.filter((_, index) => !isInvented[index]);
  return {
    text: kept.map(({ text }) => text.trim()).join(" "),
    segments: timed
      ? pieces.map((piece, index) => (isInvented[index] ? { ...piece, dropped: true } : piece))
      : pieces.filter((_, index) => isInvented[index]).map((piece) => ({ ...piece, dropped: true })),
    dropped,
  };
}

/** Sentences without times of their own. */
function sentencesOf(text: string): SpokenSegment[] {
  return text
    .split(/(?<=[.!?])\s+|(?<=[。！？])\s*/u)
    .filter((sentence) => sentence.trim() !== "")
    .map((sentence) => ({ speaker: null, start: 0, end: 0, text: sentence }));
}

function voiceWithin(
  voices: readonly { start: number; end: number }[],
  { start, end }: { start: number; end: number },
  margin: number,
): number {
  return voices.reduce(
    (sum, voice) =>
      sum + Math.max(0, Math.min(voice.end, end + margin) - Math.max(voice.start, start - margin)),
    0,
  );
}

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== "").length;
