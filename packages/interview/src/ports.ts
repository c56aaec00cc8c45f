import type {
  AnswerCopy,
  IntegrityOutput,
  ReasoningOutput,
  RecommendationsOutput,
  TechnicalOutput,
} from "@teamified/contracts/assessments";
import type {
  Accommodations,
  HelpKind,
  InputTelemetry,
  storedTurnKinds,
  turnKinds,
} from "@teamified/contracts/interviews";
import type { CallContext, Usage } from "@teamified/contracts/model-calls";
import type { ParsedResume } from "@teamified/contracts/resumes";
import type { Persona, Question, RoleDefinition } from "@teamified/contracts/roles";
import type { StartingPoint } from "./starting-points.ts";

/** How an answer was judged: which rubric points its own words cover. */
export type Grade = {
  /** 0–100. */
  score: number;
  /** `inPart` where the passage says only a part of the point, or says it so briefly that it might mean something else. */
  covered: { pointId: string; quote: string; start: number; end: number; inPart?: true }[];
  missed: string[];
  /** Plain sentences for the recruiter, such as "the answer repeats the question". */
  notes: string[];
  /** False where nothing could judge the answer, for its language; then a note says why and the score counts nowhere. */
  judged?: false;
};

/** What the candidate's turn was, beside an answer. */
export type TurnKind = (typeof turnKinds)[number];
/** As {@link TurnKind}, with those that interviews of earlier versions have stored. */
export type StoredTurnKind = (typeof storedTurnKinds)[number];

/** The next thing the interviewer does; chosen in code, with its reason in a sentence. */
export type NextTurn =
  /** `from`: what of the resume it starts from; null for most. */
  | { kind: "question"; question: Question; reason: string; from: StartingPoint | null }
  | { kind: "probe"; question: Question; reason: string }
  | { kind: "clarification"; question: Question; reason: string; help: HelpKind; probing: boolean }
  | { kind: "closing"; reason: string };

/** Puts a chosen turn into words. It chooses nothing and never reveals the rubric. */
export interface Interviewer {
  /** Answers at once and costs nothing, so that nothing is gained by asking it ahead of time. */
  readonly isLocal?: true;
  word(input: {
    persona: Persona;
    candidateName: string;
    turn: NextTurn;
    /**
     * What the candidate said last; null at the start. Neither its score nor what it covered is here: words that were
     * chosen by them would tell them.
     */
    lastAnswer: { text: string; kind: TurnKind } | null;
    isFirst: boolean;
    /** The number of the main question that is open, for whoever asks how many are to come; left out where not counted. */
    question?: number;
    /** What was said already, so that no sentence comes twice. */
    said: string[];
    /** The last exchanges, oldest first, as far as the budget allows to send them along. */
    exchanges?: { question: string; answer: string }[];
    /** Takes the words as they come; their sum is the text. Not called where the text comes at once. */
    onWords?: (words: string) => void;
    call?: CallContext;
  }): Promise<{ text: string; usage: Usage }>;
}

export type TranscriptAnswer = {
  /** Number of the candidate's message in the interview. */
  sequence: number;
  text: string;
  responseSeconds: number | null;
  telemetry: InputTelemetry | null;
  /** So much of the text came from a recording at once; left out for an answer that was typed. */
  recognizedCharacters?: number | undefined;
  kind: StoredTurnKind;
  question: Question;
  /** The question's or probe's own number. */
  questionSequence: number;
  isProbe: boolean;
};

/** All that scoring may see. No name, no e-mail: neither is needed to judge what was said. */
export type Transcript = {
  role: RoleDefinition;
  answers: TranscriptAnswer[];
  resume: ParsedResume | null;
  accommodations: Accommodations;
  /**
   * What the organization's other answers to the same questions share with these, looked up before scoring: one
   * entry at most for an answer. Left out where nobody looked, for instance in a simulation.
   */
  copies?: AnswerCopy[];
};

export type PassResult<T> = { output: T; usage: Usage };

/** Judges what was said. Totals and the check of quotations are not its business: code does both. */
export interface Assessor {
  /** As of an {@link Interviewer}. */
  readonly isLocal?: true;
  gradeAnswer(input: {
    question: Question;
    answer: string;
    call?: CallContext;
  }): Promise<{ grade: Grade; usage: Usage }>;
  technical(transcript: Transcript, call?: CallContext): Promise<PassResult<TechnicalOutput>>;
  integrity(transcript: Transcript, call?: CallContext): Promise<PassResult<IntegrityOutput>>;
  reasoning(
    transcript: Transcript,
    technical: TechnicalOutput,
    call?: CallContext,
  ): Promise<PassResult<ReasoningOutput>>;
  recommendations(
    transcript: Transcript,
    earlier: { technical: TechnicalOutput; integrity: IntegrityOutput; reasoning: ReasoningOutput },
    call?: CallContext,
  ): Promise<PassResult<RecommendationsOutput>>;
}
