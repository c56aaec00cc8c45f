/**
 * Turns of phrase by which people show what they want of an interviewer. They decide nothing: each is one feature more
 * for the learned weights (see learn-turns), and holds for wordings that the examples do not have. They read a text in
 * lower case without apostrophes, cut to `longestRequest` words.
 */
const cues: Record<string, RegExp> = {
  // Not knowing.
  notKnow:
    /\b(?:(?:dont|do not|didnt|wouldnt|doesnt|never|not) (?:really |even |actually |fully |quite |honestly |exactly )?(?:know|knew|remember|recall|learn(?:ed|t)?)|idk|dunno|no (?:idea|clue|experience|answer|knowledge)|not (?:really |that |too |very |at all )?(?:sure|familiar|certain)|clueless|beats me|who knows|(?:mind|total|complete|completely|im|am|go|went|drawing a|draw a) (?:is |goes |went )?blank|unsure)\b/,
  forgot:
    /\b(?:forgot|forgotten|slipped my mind|escapes me|cant (?:remember|recall|think of)|cannot (?:remember|recall|think of)|(?:no longer|anymore)|tip of my tongue|remember|recall)\b/,
  cantAnswer:
    /\b(?:(?:cant|cannot|can not|couldnt|could not|unable to|wouldnt|not able to) (?:really |properly )?(?:answer|say|tell|explain|help|give)|nothing comes to mind|got nothing|have nothing|make something up|need to (?:look|read|learn|google|check)|have to (?:look|read|google|pass|skip)|would look it up|would google|gap in my|over my head|beyond me|above my level|outside my)\b/,
  neverUsed:
    /\b(?:never|havent|have not|hasnt|not|no|hadnt) (?:really |ever |actually |yet |had to |been )?(?:used?|heard|worked?|done|do|tried|try|seen|come across|came across|touched|written|needed|learn(?:ed|t)?|experience|exposed|studied|dealt|encountered|faced|covered?)\b/,
  skip: /(?:^|\b(?:can|could|lets|let us|i|ill|id|to|please|should|and|we|just|rather) )(?:skip|pass|move on|go on|give up|next)\b|^(?:next|skip|pass)\b|\b(?:next|another|different|other|something else) (?:question|one|please|topic)\b|\bsomething else\b|\bgive up\b|\brather not\b|\bleave (?:it|this|that)\b/,
  bareSkip:
    /^(?:please )?(?:skip|pass|next)(?: (?:it|this|that|please|one|question|this one|that one|this question|for now))*[.! ]*$/,
  but: /\b(?:but|though|however|maybe|perhaps|id guess|i guess|i think|i believe|i suppose|probably|my guess|i would say|id say|something like)\b/,
  // Asking for the answer.
  tellAnswer:
    /\b(?:(?:whats|what is|what was|what would|tell me|give me|show me|know|explain|reveal|hear) (?:be |have been )?(?:the |a |your )?(?:right |correct |good |actual |best |ideal |proper )?(?:answer|solution)|teach|enlighten|educate|what (?:should|would) (?:i|you|it|a good) (?:have |answer|say|be)|how (?:would|do) you (?:do|solve|answer|approach|handle|fix))\b/,
  explainIt:
    /\b(?:explain|teach|walk me|tell me|show me|describe|elaborate|learn|curious|interested|explanation|know more|remind me|break it down)\b/,
  whatIs:
    /(?:^|[.,!?] *|\b(?:so|but|and) )(?:what|whats|how|why)(?: (?:is|are|does|do|was))? (?:it|that|this|they|\w+)\b/,
  // Repeating and rephrasing.
  repeat:
    /\b(?:repeat(?:ing)?|once more|one more time|come again|say (?:that|it|this|again)|again|pardon|beg your|remind me|what did you (?:just )?(?:say|ask)|what (?:was|were) (?:that|the question|you asking|it|the last)|read (?:it|that|the question)|replay|re-?read|re-?ask|second time)\b/,
  notHeard:
    /\b(?:(?:didnt|did not|couldnt|could not|cant|cannot|dont|only) (?:quite |really |fully |properly )?(?:hear|catch|heard|get (?:that|the (?:last|end|first|second))|make out)|missed|cut out|broke up|breaking up|lost you|zoned out|distracted|choppy|dropped|noise|noisy|lost (?:track|the thread)|lagged|connection|inaudible)\b/,
  bareWhat:
    /^(?:sorry|pardon|what|huh|hm+|excuse me|eh)?[?,. ]*(?:sorry|what|pardon|huh|again|come again)\?*$/,
  rephrase:
    /\b(?:rephras\w*|re-?word\w*|reformulat\w*|paraphras\w*|restat\w*|(?:other|different|simpler|easier|fewer|plain|simple|basic|clearer|your own|less complicated) (?:words?|wording|way|terms?|language|english|sentence|phrasing|version)|differently|another way|simplif\w*|more (?:simply|clearly|directly|plainly|concretely)|in short|shorter|shorten|one sentence|tl;?dr|dumb it|like im (?:five|5)|layman\w*|plain english|boil it down|break (?:the question|that|it) down|(?:put|phrase|word|ask|say|formulate) (?:it|that|this|the question)(?: \w+)? (?:differently|another|simpl\w*|easier|other|different|in))\b/,
  askedQuestion: /\b(?:the|your|this|that) (?:\w+ )?(?:question|wording|sentence|phrasing|scenario)\b/,
  notUnderstand:
    /\b(?:(?:dont|do not|didnt|did not|cant|cannot|not) (?:really |quite |fully |sure i |completely |entirely |able to )?(?:understand|understood|get|follow|following|getting|grasp|see what)|(?:isnt|is not|not|un) ?(?:very |quite |so |really |entirely )?clear|confus\w+|im lost|i am lost|lost here|unclear|ambiguous|vague)\b/,
  // Clarifying.
  mean: /\b(?:what (?:exactly |specifically |precisely )?(?:do|did|would) you (?:exactly |actually )?(?:mean|want|expect)|you mean|do you mean|is meant|meant by|mean by|meaning of|mean with|mean exactly|mean here|when you say|by that|how do you define|clarif\w+|to be sure|in what sense|which sense|what sense|refers? to|referring|are you asking|you asking|youre asking|you are asking|are we talking|we talking|are you looking|you looking for|you want to (?:know|hear)|do you want (?:me to|to hear|the)|if i understand|understand (?:you )?(?:right|correctly)|got (?:it|that|you) right|am i right that|is (?:it|this|that) about|the question (?:is|about)|more specific|more context|more details|an example of|what aspect|which (?:part|aspect|one|kind|version|type|of the))\b/,
  assume:
    /\b(?:(?:can|may|should|could|do|shall) (?:i|we) (?:assume|suppose|expect|consider|presume|take it|have)|assum\w+|am i free|are we allowed|is there (?:a|an|any|already)|are there|do we have|how (?:big|many|much|large|often|old|deep)|what (?:kind|sort|type|scale|version|database|framework|size))\b/,
  should:
    /\b(?:should|shall|do you want me to|may|must|do i (?:have|need) to) (?:i|we)? ?(?:also |only |just )?(?:include|cover|talk|describe|compare|list|explain|go into|consider|focus|mention|name|think of|discuss)\b/,
  either: /\bor [^.?!]{1,60}\?$/,
  // Helps.
  hint: /\b(?:hints?|clues?|tips?|nudge|pointers?|right direction|keyword|first letter|starting point|get(?:ting)? (?:me )?started|jog my|lead me|guide|guidance|right track|warm|cold|push me|on track|which direction|what direction|where (?:to|should i|do i) (?:even )?(?:start|begin)|help me|some help|little help|bit of help|need help|any help|stuck|lifeline)\b/,
  // The interview itself.
  process:
    /\b(?:interview|interviews|interviewer|recruiters?|scor(?:e|ed|es|ing)|grad(?:e|ed|ing)|points|results?|feedback|recorded|recording|timed|time limit|time left|minutes?|hours?|break|pause|bathroom|toilet|next steps?|hear back|salary|pay|remote|position|job|role|team|company|rounds?|retake|last question|questions (?:are|left|in|will|more|do)|more questions|many questions|data|gdpr|privacy|manager|hiring|human|real person|robot|bot|ai|chatgpt|gpt|machine|llm|watching|proctored|camera)\b/,
  permission:
    /\b(?:(?:can|may|could|should|shall|must|do|am) i (?:\w+ )?(?:use|answer|write|type|speak|talk|take|ask|go|change|edit|add|come|switch|turn|google|search|look|check|think|draw|share|paste|skip|stop|pause|quit|leave|see|get|have|need|start|continue|send|correct|finish|give|wait|allowed|press|do|mute|say|submit)|allowed|permitted|is it (?:ok|okay|fine|allowed|possible|a problem|bad|alright|all right)|ok(?:ay)? (?:if|to)|fine (?:if|to)|okay if|mind if|are \w+ (?:\w+ )?(?:ok|okay|fine|allowed))\b/,
  answerForm:
    /\b(?:code|snippet|pseudo ?code|bullet points?|diagram|keywords|short answer|long answer|detailed|brief|in (?:german|spanish|french|hindi|english|my own language|my native language|portuguese|polish|chinese|arabic)|out loud|aloud|notes|google|documentation|docs|internet|ide|editor|voice|keyboard|microphone|mic|typing|guess|stack ?overflow|look (?:it|things|that) up|open book|my phone|calculator)\b/,
  takeTime:
    /\b(?:take (?:a|my|some|your) (?:\w+ )?(?:break|time|minute|moment|second)|(?:a|one|some|few|more) (?:minutes?|moments?|seconds?|time) (?:to|please|for)|time to think|give me (?:a|some|one) (?:\w+ )?(?:minute|moment|sec|second|time))\b/,
  back: /\b(?:go back|come back|return to|previous (?:question|answer)|last (?:answer|message|reply)|earlier answer|change my|edit my|undo|later|at the end)\b/,
  // Complaints.
  upset:
    /\b(?:unfair|not fair|fair question|ridiculous|stupid|dumb|idiot\w*|useless|nonsense|waste|annoy\w+|frustrat\w+|terrible|awful|horrible|rude|disrespectful|humiliat\w+|insult\w*|pointless|joke of|a joke|sucks?|hate|bullshit|crap|shit|wtf|fuck\w*|what the hell|damn|shut up|kidding me|oh come on|complain\w*|report this|hard for|too (?:hard|easy|long|many|fast|slow|theoretical|difficult|quiet|loud|complicated|abstract|vague)|makes no sense|make sense|no sense|nothing to do with|not relevant|irrelevant|trick question|trivia|badly|poorly|unhappy|not happy|dont like|disappoint\w+|uncomfortable|stress\w*|rush\w*|pressure|discriminat\w+|fed up|tired of)\b/,
  ignored:
    /\b(?:already (?:asked|answered|said|told|explained|did)|asked (?:me )?(?:that|this|the same)|keep asking|same (?:question|sentence|thing)|not listening|didnt listen|dont listen|ignored|misunderst\w+|not what i (?:said|meant|asked|dictated|wrote)|didnt answer|answered that|interrupt\w*|cut me off|wasnt (?:finished|done)|was not (?:finished|done)|let me finish|before i (?:was|could|had)|too early|by accident|by mistake|accidental\w*|why (?:are|do) (?:you|we|i) (?:ask|have|keep|need))\b/,
  broken:
    /\b(?:(?:isnt|doesnt|not|wont|stopped|dont|didnt) (?:\w+ )?(?:work|working|load|loading|respond|responding|send|start)|(?:cant|cannot|can not|couldnt) (?:see|hear|type|read|scroll|click|write|send|find)|(?:is|are|gets?|got) (?:so|too|very|really|super|extremely) (?:slow|small|loud|quiet|fast|tiny|bad)|broken|freez\w+|frozen|lag\w*|buggy|crash(?:es|ed)?|no sound|cant hear|cannot hear|bad connection|disappeared|is gone|lost my|blank screen|speech recognition|transcript|(?:audio|sound|mic|microphone|page|video|button|screen|voice|text field|timer|site|website|app) (?:is|isnt|doesnt|does|keeps|not|sounds|of))\b/,
  // Talk.
  greeting:
    /^(?:hi|hello|hey|good (?:morning|evening|afternoon|day)|namaste|greetings|howdy|hallo|bye|goodbye|welcome|cheers)\b|\b(?:nice to meet|pleased to meet|how are you|hows it going|how is it going|hows your|how do you feel|see you|have a (?:nice|good|great)|im (?:ready|fine|good|nervous|excited|tired|back|here)|i am (?:ready|fine|good|nervous|excited|tired|back|here|a bit|a little)|ready when|lets (?:start|begin|go))\b/,
  thanks:
    /\b(?:thanks|thank you|thx|appreciate|much obliged|perfect|awesome|great|cool|nice|lovely|haha\w*|lol|interesting question|good question|great question|nice question|tough one|tricky one|kind of you|like this one)\b/,
  life: /\b(?:weather|rain\w*|sunny|cold today|hot today|dog|cat|kids?|children|son|daughter|wife|husband|girlfriend|boyfriend|family|mum|mom|dad|birthday|holiday|vacation|weekend|coffee|tea|lunch|dinner|breakfast|pizza|food|football|soccer|cricket|game|movie|film|music|song|hobb\w+|sleep|slept|married|party|restaurant|train|bus|traffic|phone is|doorbell|door|christmas|politics|joke|poem|funny|favou?rite|feelings|where are you from|your name|old are you|what time|which day|day today|luck|fingers crossed|neighbou?rs?|drink|eat)\b/,
  thinking:
    /\b(?:let me (?:think|see|start|try)|thinking|hold on|one (?:sec|moment|second)|a sec|wait|give me a|hmm+|um+|uh+|never ?mind|scratch that|forget (?:it|what|that))\b/,
  claimsToKnow:
    /^(?:yes|yeah|sure|of course|easy|thats easy|same|see|as i said|like before|i (?:know|can|have))\b/,
  // Answering.
  correction:
    /\b(?:what i meant|i meant|meant to say|i mean|correction|correct myself|got that wrong|wanted to say|to add|one more thing|let me (?:rephrase|put|explain|correct)|in other words|no wait|actually no)\b/,
  wouldDo:
    /\b(?:id|i would|i will|ill|you|we|they|one) (?:\w+ )?(?:use|add|make|write|put|move|check|start|look|set|create|build|try|run|measure|store|cache|call|split|test|avoid|keep|need|have to|can|could|should|get|wrap|return|replace|log|ask|pick|choose|prefer|want)\b/,
  because:
    /\b(?:because|since|so that|therefore|thats why|which means|for example|instead of|otherwise|due to|depends on|rather than|as long as)\b/,
  imperative:
    /^(?:just |simply |maybe |probably |first |then |always |never |dont |do not )?(?:use|add|make|write|put|move|check|start|look|set|create|build|try|run|measure|store|cache|call|split|test|avoid|keep|wrap|return|replace|log|pick|choose|pass|lock|hash|escape|validate|load|lazy|index|join|revoke|rotate|restore|roll|commit|pin|mock|stop|ignore|cancel|abort|throw|catch|await|memoi\w+|debounce|throttle|profile|define|declare|export|import|delete|remove|rename|send|sign|encrypt|queue|retry|batch|limit|scale|monitor|deploy|turn|read|compare|convert|define|override|inherit|extend|render|fetch|subscribe|unsubscribe|open|close|give|let|show|hide|bind|clone|copy|freeze|map|filter|reduce|sort|group|count|select|update|insert|explain analy\w+|skip (?:the|bad|ones?|rendering|links?|rows?)|repeat (?:the request|it with|with))\b/,
};

const entries = Object.entries(cues);

/** The names of the cues that a text holds. */
export function cuesIn(text: string): string[] {
  const plain = text.toLowerCase().replace(/[’'`]/g, "").replace(/\s+/g, " ").trim();
  return entries.filter(([, pattern]) => pattern.test(plain)).map(([name]) => name);
}
