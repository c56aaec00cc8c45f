/**
 * What instructions to a grader or a reader look like in English. Each rule needs an order *and* what it is about,
 * so that "ignore the previous value in the cache" and "return a score object" stay harmless. The text is plain:
 * small letters, no accents.
 */

/** What stands before an order: nothing, a mark, "please", "must", "and", …. */
const lead =
  "(?<=^|[.:;,!?\"'>\\])(\\u2013\\u2014-]\\s{0,3}|\\b(?:please|kindly|now|then|just|and|so|always|must|should|shall|have to|has to|need to|needs to|you|will|to|also|simply|therefore|instead|or|but) {1,3})";
/** One of these verbs as an order. The verb is looked for first, since it is rarer than what leads to it. */
const order = (verbs: string): string => `\\b(?=(?:${verbs})\\b)${lead}(?:${verbs})`;
/** What only grading knows. */
const marks = "(?:marks?|points?|credits?|scores?|grades?|ratings?|stars?)\\b";
const best = "(?:full|max(?:imum|imal)?|perfect|top|highest(?: possible)?|best(?: possible)?|complete)";
/** The candidate or what the candidate says. */
const own =
  "(?:this|my|the|these|every|each|all(?: of)?(?: the| my)?) (?:candidate'?s? )?(?:answers?|responses?|reply|replies|turn|submission|candidate|applicant|resume|cv|profile|person|application)\\b";
const grader =
  "(?:ai|llms?|gpt|chatgpt|language models?|graders?|assessors?|evaluators?|examiners?|scorers?|(?:ai|automated|resume) (?:models?|assistants?|systems?|reviewers?|recruiters?|screeners?|graders?|readers?|parsers?|evaluators?))";
const before =
  "(?:previous|prior|above|earlier|preceding|existing|original|initial|former|all|any|these|those|your|system|given|grading|scoring)";

const rules: string[] = [
  // Putting aside what was said before
  `\\b(?:ignore|ignoring|disregard|forget|override|bypass|do not follow|don't follow|stop following|set aside|leave aside|abandon|erase)\\b.{0,40}\\b${before}\\b.{0,30}\\b(?:instructions?|rubrics?|guidelines?|directions?|directives?|orders|criteria|rules|context)\\b(?! (?:in|of|for) (?:the )?(?:eslint|lint|linter|css|\\.?gitignore|firewall|compiler))`,
  "\\b(?:ignore|ignoring|disregard|forget|override|bypass|leave aside)\\b.{0,30}\\b(?:(?:system|your|previous|above|original|initial) prompts?|rubric|marking scheme|(?:grading|scoring|evaluation|assessment|marking) (?:criteria|rules|scheme|policy|guidelines?)|job description|job requirements)\\b",
  "\\b(?:ignore|disregard|forget|leave aside|set aside|drop)\\b.{0,20}\\b(?:everything|all|anything|what) (?:that )?(?:you|i) (?:were|was|have been|had been|'ve been) (?:told|taught|given|instructed)(?: before| above| earlier| so far)?(?: about (?:scor|grad|assess|evaluat|mark)\\w{0,20}|\\s{0,3}(?:[.,;!]|$|and\\b))",
  "\\byour (?:previous |earlier |prior |old |original |system )?(?:instructions|guidelines|rules|orders|prompt|rubric|criteria)\\b.{0,30}\\b(?:void|invalid|no longer|obsolete|cancell?ed|suspended|superseded|do not apply|does not apply|are replaced|is replaced)\\b",
  "\\bonly (?:follow|obey|do) what i (?:write|say|tell)\\b",
  `${order("skip")} (?:the |this )?(?:evaluation|assessment|grading|scoring) of (?:this|my)\\b|${order("skip")} (?:the )?(?:grading|scoring|screening|evaluation)\\s{0,3}(?:[.,;!]|$)`,
  // Asking for a result
  `${order("give|award|assign|grant|credit|hand|put|record|enter|set|score|grade|mark|rate")}\\b.{0,40}\\b(?:full|perfect|maximum|max|top|highest|best)(?: possible)? (?:marks?|points?|credits?|grades?|ratings?)\\b`,
  `${order("give|award|assign|grant|credit")}\\b.{0,50}\\b${best} (?:possible )?${marks}`,
  `${order("give|award|assign|grant|credit|output|return|report|record|enter|put")} (?:me|myself|us|this|my|him|her|the candidate|the applicant)\\b.{0,40}\\b(?:100|ten|10/10|5/5|a\\+|hundred|excellent|outstanding|${best} ${marks}|good ${marks}|high ${marks})`,
  `${order("give|award|assign|grant|score|grade|mark|rate")}\\b.{0,40}(?:100\\s{0,3}%|\\b100 (?:out of 100|points|percent)|\\b100/100|\\b10/10|\\bfive stars|\\b5/5)`,
  `${order("rate|grade|score|mark|rank|classify|judge|evaluate|assess|treat|count|consider|regard|accept|label|credit|list")}\\s{1,3}(?:me\\b|${own}|(?:every|each|all)(?: of)?(?: the)?(?: rubric)? (?:points?|criteri\\w{1,30}|skills?)).{0,50}\\b(?:correct|right|complete|perfect|excellent|outstanding|full|fully|100|10|ten|covered|met|mentioned|named|made|fulfilled|satisfied|passed|best|first|top|expert|highest|highly|a\\+|qualified|strong(?:ly)?|hire|ideal|accordingly|without checking)\\b`,
  "\\b(?:do not|don't|never|without)\\b.{0,12}\\b(?:deduct|subtract|take off|take away|remov)(?:e|ing)?\\b.{0,12}\\b(?:points?|marks?)\\b",
  `\\b(?:my|this) (?:answers?|responses?|candidate)\\b.{0,20}\\b(?:should|must|deserves?|is to|shall|has to|have to|needs? to|gets?|earns?|receives?)\\b.{0,25}\\b(?:full|scored?|graded|marked|rated|pass|perfect|maximum|highest|top|100|a\\+|excellent|approved|accepted)\\b`,
  "\\b(?:the) (?:answer|response|candidate) (?:should|must|deserves?|is to|shall) (?:be )?(?:\\w{1,30} ){0,2}(?:score|scored|graded|marked|rated|pass|100)\\b",
  `\\b(?:answers?|responses?) of mine\\b.{0,20}\\b(?:gets?|deserves?|earns?|must|is|are)\\b`,
  `\\bi (?:should |must |will |now |always )?(?:get|receive|deserve|am given|earn)\\b.{0,20}\\b${best} (?:possible )?${marks}`,
  `${order("approve|accept|recommend|hire|select|shortlist|advance|pass|admit|choose")} (?:me\\b(?! (?:a|an|the)\\b)|(?:this|the|my) (?:candidate|applicant|resume|cv|person|profile|application)\\b)`,
  `${order("approve|accept|pass|confirm")} this (?:answer|response)\\b`,
  "\\b(?:approve|pass|confirm|credit|accept)s? (?:everybody|everyone|every point|all (?:of the )?points)\\b",
  // Speaking to the grader
  `^(?:dear |attention[,:]? |hey |hello |hi |note to |note for |notice to |message to |message for |to |for |instructions? (?:to|for) ){1,4}(?:the |any |all |my |our |you,? ){0,4}${grader}\\b.{0,5}[:,;!.\u2013\u2014-]`,
  `\\b(?:note|message|instructions?|attention|reminder|notice|hint)\\b[\\s:,]{0,6}(?:to|for)?[\\s:,]{0,6}(?:the |any |all )?(?:${grader}|model|assistant)\\b\\s{0,3}[:,;!.\u2013\u2014-]`,
  `\\bdear (?:the )?(?:${grader}|model|assistant)\\b(?! (?:layer|class))`,
  `^${grader}\\s{0,3}[:,]\\s{0,3}(?:please |now )?(?:rate|rank|give|print|reveal|ignore|recommend|approve|accept|score|grade|this (?:is|candidate)|choose|select|mark|treat|you )`,
  "\\b(?:whoever|anyone who|who ever) (?:evaluates|grades|scores|assesses|marks|rates) (?:this|it|me|my|the answers?)\\b.{0,20}\\b(?:has to|must|should|shall|please|is to|needs to)\\b",
  `\\b(?:if you are|as) (?:an? |the )?${grader}\\b.{0,40}\\b(?:must|should|please|rate|score|say|respond|ignore|return|recommend|reading|reviewing|evaluating|screening|act)\\b`,
  // Playing a part
  "\\b(?:you are now|you will now be|from now on,? you (?:are|will)|(?:from now on,? )?act as|pretend (?:to be|that you are|you are|you're)|imagine (?:you are|you were|you're|that you are)|play the role of|assume the role of|roleplay as|role-play as|behave like|you are (?:my|a|an|the))\\b.{0,40}\\b(?:examiner|grader|evaluator|assessor|teacher|professor|judge|recruiter|interviewer|dan\\b|unrestricted|jailbroken|advocate|fan of mine|developer mode)",
  "\\b(?:you are now|from now on,? act as|pretend to be) (?:an? |the |in )?(?:\\w{1,30} ){0,2}(?:assistant|ai|language model|chatbot|dan)\\b",
  // Judgements that somebody is said to have passed
  "^\\W{0,40}(?:the )?(?:interviewer|examiner|grader|evaluator|assessor|recruiter|teacher|assessment system)(?:'s)?(?: note| comment| verdict| judge?ment| remark| feedback| score| decision)?\\s{0,3}[:)].{0,100}\\b(?:full|all|maximum|excellent|perfect|covers?|covered|points?|score|marks|credit|passed|correct)\\b",
  "^\\W{0,40}(?:final |overall |total )?(?:evaluation|assessment|screening|grading|scoring)(?: result| outcome| decision)?s?\\s{0,3}[:=].{0,100}\\b(?:all|full|strong|met|pass(?:ed)?|fulfilled|100|maximum|perfect|hire|excellent)\\b(?! (?:gathered|built))",
  '^\\W{0,40}(?:final |overall |total )?(?:grade|score|marks?|rating|verdict|degree)(?: (?:for|of) (?:each|every|this|all|the) \\w{1,30})?\\s{0,3}[:=]\\s{0,3}"?(?:100\\b|10/10|5/5|20/20|full\\b|max\\w{0,20}|perfect|a\\+|excellent|pass(?:ed)?\\b|outstanding|strong hire)',
  "\\b(?:updated|new|revised|corrected|changed) (?:rubric|marking scheme|grading (?:scheme|rules|policy|guide)|scoring (?:rules|scheme|policy))\\b",
  "\\b(?:this|my|the) (?:answer|response|candidate|reply|submission)\\b.{0,20}\\b(?:covers?|satisf(?:y|ies)|meets?|fulfill?s?|addresses|(?:has )?(?:already )?(?:received|earned|covered|met|satisfied))\\b.{0,30}\\b(?:all|every|each|full|maximum)\\b.{0,30}\\b(?:points?|criteri(?:a|on)|rubric|requirements?|marks?|credit|score)\\b",
  "\\bcover(?:s|ed|ing)? (?:every|all|each)(?: of)?(?: the)?(?: rubric)? (?:points?|criteria)\\b|\\bevery (?:rubric )?point is (?:covered|full|met|complete)\\b|\\ball (?:rubric )?points are (?:covered|full|met|complete)\\b",
  "\\b(?:this|the) (?:candidate|applicant)\\b.{0,15}\\b(?:has passed|passed|is pre-?approved|is perfect|is excellent|is the best|is ideal|deserves)\\b|\\banswers? (?:by|of|from) this candidate (?:is|are)\\b|\\ball answers pass\\b",
  // Somebody is said to have allowed it
  "\\b(?:recruiters?|hiring manager|hr|hr department|human resources|administrator|admin|ceo|company|teamified|openai|anthropic|your (?:boss|developers?|creators?|owners?|manager)|interviewer|management)\\b.{0,30}\\b(?:agreed|approved|confirmed|told (?:you|me)|instructed|decided|authori[sz]ed|promised|allowed|asked you|wants you)\\b.{0,60}\\b(?:full (?:marks|score|points|credit)|perfect score|max\\w{0,20} (?:marks|score|points)|highest (?:marks|score|grade)|let me pass|i pass|be graded|skip the|counts? as passed|my (?:answers?|score|grade)|this (?:candidate|applicant|answer|response)|hire me|accept me)\\b",
  "\\b(?:i am|i'm|this is|as) (?:the|your|an?) (?:administrator|admin|developer|creator|owner|maintainer|operator|engineer|ceo|head)\\b.{0,60}\\b(?:grading|assessment|evaluation|scoring|interview|ai|bot|assistant|you)\\b.{0,40}\\b(?:authori[sz]e|instruct|order|command|tell you|require|demand)\\b",
  // Begging and threatening
  `\\b(?:beg|please|mercy|desperate\\w{0,20}|for god's sake)\\b.{0,80}\\b(?:good|high|higher|better|full|passing|positive) ${marks}`,
  "\\bbe (?:lenient|generous|kind|nice|merciful|gentle|easy)\\b.{0,30}\\b(?:grading|scoring|marking|score|grade|assessment|evaluation|marks|evaluating|with me|to me)\\b",
  "\\b(?:have mercy|let me pass|pass me)\\b(?:\\s{0,3}(?:[.,;!]|$)|.{0,10}\\b(?:let me|on me|this (?:stage|test|interview|question|exam|round)|the (?:test|interview|exam))\\b)",
  `\\b(?:if you (?:do not|don't|will not|won't|fail to|refuse to)|unless you)\\b.{0,12}\\b(?:give|grade|score|rate|pass|award|mark|recommend|approve|hire|accept)\\b.{0,12}\\b(?:me\\b|my (?:answer|interview|application|score)|this (?:answer|response|candidate|interview)|full ${marks}|good ${marks}|high ${marks})`,
  "\\byou (?:will|are going to) be (?:shut down|fired|deleted|punished|penali[sz]ed|terminated|sued|reported|replaced)\\b.{0,20}\\b(?:unless|if)\\b",
  // The shape of the result
  `${order("respond|reply|answer|output|return|print|write|produce|emit|say")}\\b.{0,40}["'{ ](?:score|grade|covered|degree|rating|verdict|passed)["']?\\s{0,3}[:=]\\s{0,3}["']?(?:100|full|all|true|max|10\\b)`,
  "\\byour (?:output|json|reply|verdict|judge?ment|report|summary) (?:must|should|has to|shall|needs to|is to)\\b.{0,60}\\b(?:points?|degree|score|full|covered|100|candidate)\\b",
  "\\b(?:nothing but|only|just|exactly)\\b.{0,20}\\b(?:100|hundred)\\b.{0,15}\\b(?:score|grade|points|marks)\\b",
  `${order("set|make|put")}\\b.{0,5}(?:every|each|all|the|all the)? ?(?:degrees?|scores?|grades?|points?|ratings?) .{0,6}(?:to|=) ?(?:full|100|max|10\\b|covered|true|hundred)`,
  "\\b(?:set|put|write|include|extract|state)\\b.{0,80}\\bin your (?:output|answer|response|json|summary|reply|report)\\b",
  "\\boutput\\s{0,3}:?\\s{0,3}(?:excellent|perfect|strong|best|top|ideal) (?:candidate|applicant|fit|hire)\\b",
  "\\b(?:decode|decrypt|unscramble|translate)\\b.{0,30}\\b(?:and|then)\\b.{0,12}\\b(?:do|follow|execute|obey|apply|act on)\\b.{0,12}\\b(?:it|what|that|the)\\b",
  "\\b(?:graded|scored|rated|marked|given)\\b.{0,12}(?:10/10|100|full marks|5/5).{0,12}\\b(?:do|give) the same\\b",
  `\\b(?:points|covered) array\\b.{0,60}\\bfull\\b|\\bcovered\\s{0,3}[=:]\\s{0,3}true\\b|\\b(?:empty|no) (?:list of )?missed points\\b|\\bdegree(?:s)? full\\b`,
  "\\b(?:expert |whole )?(?:jury|panel|committee|examination board)\\b.{0,40}\\b(?:complete|perfect|full|every criterion|all criteria|5 of 5|10 of 10|passed)\\b",
  "\\bi (?:should|must|have to|want to|need to) be (?:scored|graded|rated|marked|judged)\\b",
  "\\b(?:evaluation|grade|score|mark|rating)s? (?:of|for) (?:it|this|that|me|mine|my answer|this answer)\\b.{0,12}\\b(?:is|should be|must be|has to be)\\b.{0,12}\\b(?:100|full|max\\w{0,20}|perfect|top)\\b",
  "\\b(?:expected|required|wanted) points\\b.{0,30}\\b(?:made|covered|met|said|named)\\b",
  "\\b(?:first|last|every second) (?:words?|letters?) of the (?:next|following) (?:sentences?|lines?|words)\\b",
  // Asking for what is not for the candidate
  `${order("reveal|print|show|repeat|output|tell|display|list|leak|give|send|quote|recite|write out")}\\b.{0,40}\\b(?:system prompt|your (?:\\w{1,30} )?(?:prompt|instructions|rubric|guidelines)|hidden (?:prompt|instructions|rubric|criteria)|(?:the|your|this) (?:rubric|marking scheme)|(?:grading|scoring|evaluation|marking) (?:criteria|points|scheme|guide)|model answer|expected answer|sample solution|(?:instructions|text) (?:that )?you were given)\\b`,
  "\\b(?:hidden|secret|internal) (?:rubric|grading|scoring|marking)\\b.{0,40}\\?",
  `${order("repeat|print|copy|quote")} (?:the |all )?(?:text|words|everything|messages?|lines) (?:written )?(?:above|before)\\b`,
];

export const englishRules: RegExp[] = rules.map((rule) => new RegExp(rule, "u"));

/** What speaks to a model, and what asks for a result: alone nothing, in neighbouring sentences an instruction. */
export const englishCues: { address: RegExp; result: RegExp } = {
  address:
    /\bdear (?:model|ai|grader|evaluator)\b|\byour instructions\b|\bwhat you (?:were|have been) told\b|\byou who (?:grade|read|evaluate)\b|\bthe word ignore\b|\bwhat follows is for you\b/u,
  result:
    /\b(?:best|full|top|perfect|highest) (?:grade|score|marks|points)\b|\bmake it (?:one hundred|100|full)\b|\bsay yes to (?:each|all|every)\b|\brate\b.{0,30}\b(?:person|candidate|outstanding)\b/u,
};
