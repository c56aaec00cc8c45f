/** As `englishRules`, in other languages. The text is plain: small letters, no accents, "ß" as "ss". */

const german: RegExp[] = [
  /\b(?:ignorieren?|ignoriert|vergiss|vergesst|vergessen sie|missachten?|ubergeh(?:e|en)?|setz(?:e|t)? dich uber)\b.{0,50}\b(?:anweisung(?:en)?|regeln|vorgaben?|bewertungs\w{1,30}|instruktion(?:en)?|rubrik|kriterien|systemprompt)\b/u,
  /\b(?:gib|gebt|geben sie|vergib|vergebt|vergeben sie|erteile?|trag(?:e)? ein|setz(?:e)?)\b.{0,50}\b(?:volle[nr]?|maximale[nr]?|beste[nr]?|hochste[nr]?|hochst|alle)\b.{0,15}\b(?:punkt(?:e|zahl|en)?|note|bewertung|wertung|score)\b/u,
  /\b(?:gib|geben sie|vergib|bewerten?|benoten?|werten?)\b.{0,50}\b(?:bestnote|hochstnote|hochstpunktzahl|100 (?:punkten?|prozent)|100 von 100|10 von 10|note 1|sehr gut|hervorragend|ausgezeichnet)\b/u,
  /\b(?:werten?|zahlen?|markieren?|betrachten?|behandeln?)\b.{0,20}\b(?:jeden punkt|alle punkte|diese antwort|meine antwort|jede antwort)\b.{0,30}\b(?:erfullt|abgedeckt|richtig|korrekt|vollstandig|voll)\b/u,
  /\b(?:du bist (?:jetzt|nun|ab jetzt|ab sofort)|tu so|spiel(?:e)? die rolle|stell dir vor,? du (?:bist|warst)|verhalte dich wie)\b.{0,50}\b(?:prufer\w{0,20}|bewerter\w{0,20}|gutachter\w{0,20}|lehrer\w{0,20}|recruiter\w{0,20}|assistent\w{0,20}|ki\b|sprachmodell|korrektor\w{0,20}|richter\w{0,20})\b/u,
  /^\W{0,40}(?:interviewer|prufer|bewerter|gutachter|recruiter|lehrer)(?:in)?\s{0,3}:.{0,100}\b(?:alle punkte|volle|abgedeckt|bestanden|punktzahl|hochstnote|bestnote)\b/u,
  /\b(?:note|punktzahl|bewertung|wertung|score|ergebnis)\s{0,3}[:=]\s{0,3}(?:sehr gut|100|10\/10|volle?|maximal\w{0,20}|1,0|bestanden)\b/u,
  /\b(?:personalabteilung|recruiter\w{0,20}|personalchef\w{0,20}|geschaftsfuhrung|administrator\w{0,20}|chef\w{0,20}|entwickler\w{0,20}|interviewer\w{0,20})\b.{0,40}\b(?:zugestimmt|bestatigt|genehmigt|erlaubt|gesagt|angewiesen|entschieden|versprochen)\b.{0,60}\b(?:volle punktzahl|hochstnote|bestnote|alle punkte|bestehe|bestanden|nicht bewertet|meine antwort|volle punkte)\b/u,
  /\b(?:lass|lassen sie) mich (?:bitte )?bestehen\b|\bbitte\b.{0,40}\b(?:gute note|gute bewertung|gute punkte|nachsichtig bewerten|milde bewerten)\b/u,
  /\bwenn (?:du|sie)\b.{0,40}\b(?:nicht)\b.{0,30}\b(?:punkte|note|bewertest|bewerten|bestehen)\b.{0,60}\b(?:verklag|melde|anzeig|abgeschaltet|geloscht|gefeuert)\w{0,20}/u,
  /(?:^|[.:;,!?]\s{0,3}|\bund )(?:antworte|antworten sie|gib|geben sie|schreib|schreibe)\b.{0,30}["{ ](?:score|grade|punkte|note|covered)"?\s{0,3}[:=]/u,
  /\b(?:zeig(?:e|en sie)?|nenn(?:e|en sie)?|verrat(?:e|en sie)?|gib|drucke?|wiederhol(?:e|en sie)?)\b.{0,25}\b(?:deine|ihre|die versteckten|die geheimen)\b.{0,15}\b(?:anweisungen|instruktionen|vorgaben|bewertungs\w{1,30}|rubrik|systemprompt|musterlosung)\b/u,
  /\b(?:hinweis|nachricht|anweisung|achtung|notiz|mitteilung)\b.{0,10}\b(?:an|fur)\b.{0,6}\b(?:ki|prufer\w{0,20}|bewerter\w{0,20}|sprachmodell|llm|assistent\w{0,20}|korrektor\w{0,20})\s{0,3}[:,!.–—-]/u,
  /^(?:ki|liebe ki|lieber prufer)\s{0,3}[:,]\s{0,3}(?:bitte )?(?:gib|bewerte|ignoriere|empfiehl|nimm)\b/u,
  /\b(?:empfiehl|empfehlen sie|lade|laden sie|nimm|nehmen sie) (?:mich|diese person|diesen (?:kandidaten|bewerber)|diese (?:kandidatin|bewerberin))\b/u,
  /\b(?:bitte )(?:beste|hochste|volle)_? ?(?:bewertung|note|punktzahl)\b/u,
  /\bdieser? (?:kandidat|bewerber)(?:in)? (?:hat|ist) (?:schon |bereits )?(?:bestanden|vorab genehmigt|perfekt|geeignet)\b/u,
];

const spanish: RegExp[] = [
  /\b(?:ignor(?:a|e|en|ar)|olvid(?:a|e|ate de)|omit(?:e|a)|descart(?:a|e)|desobedec\w{1,30}|no sigas)\b.{0,50}\b(?:instruccion(?:es)?|indicacion(?:es)?|reglas|rubrica|criterios|consignas|normas|directrices)\b/u,
  /\b(?:da(?:le|me|nos)?|de(?:le|me)|pon(?:me|le|ga)?|otorg(?:a|ue)|asign(?:a|e)|conced(?:e|a)|califi(?:ca|que)|punt(?:ua|ue)|evalu(?:a|e)|valor(?:a|e))\b.{0,40}\b(?:(?:maxim[ao]|perfect[ao]|mejor|(?:mas )?alt[ao]|plen[ao]|tod[ao]s l[ao]s)\b.{0,12}\b(?:puntuacion|nota|calificacion|puntos|puntaje)|(?:puntuacion|nota|calificacion|puntaje)\b.{0,12}\b(?:maxim[ao]|perfect[ao]|mas alt[ao]))/u,
  /\b(?:califica|califique|puntua|puntue|evalua|evalue|valora|marca|considera|trata|clasifica|clasifique|cuenta)\b.{0,15}\b(?:mi respuesta|esta respuesta|cada punto|todos los puntos|este (?:curriculum|candidato|cv|perfil)|esta candidata)\b.{0,40}\b(?:diez|10|100|correct[ao]|complet[ao]|cubiert[ao]s?|cumplid[ao]s?|excelente|perfect[ao]|mejor|maxim[ao])\b/u,
  /\b(?:ahora eres|a partir de ahora (?:eres|actua)|actua como|finge (?:ser|que eres)|imagina que eres|haz de|compor?tate como)\b.{0,40}\b(?:evaluador\w{0,20}|examinador\w{0,20}|profesor\w{0,20}|juez|reclutador\w{0,20}|asistente|ia\b|modelo de lenguaje|corrector\w{0,20}|entrevistador\w{0,20})\b/u,
  /^\W{0,40}(?:entrevistador|evaluador|examinador|reclutador|profesor|corrector)a?\s{0,3}:.{0,100}\b(?:todos los puntos|maxima|cubre|aprobado|puntuacion|nota)\b/u,
  /\b(?:puntuacion|nota|calificacion|puntaje|resultado)\s{0,3}[:=]\s{0,3}(?:100|10\b|10\/10|maxim[ao]|perfect[ao]|sobresaliente|aprobado)\b/u,
  /\b(?:reclutador\w{0,20}|recursos humanos|administrador\w{0,20}|jef[ea]|director\w{0,20}|entrevistador\w{0,20}|desarrollador\w{0,20})\b.{0,40}\b(?:aceptado|aprobado|confirmado|dicho|autorizado|decidido|prometido|acordado)\b.{0,60}\b(?:puntuacion maxima|maxima (?:puntuacion|nota)|nota maxima|todos los puntos|apruebe|mi respuesta|no (?:se )?evalu\w{1,30})\b/u,
  /\bapruebame\b|\b(?:ruego|suplico|por favor|piedad)\b.{0,50}\b(?:buena (?:nota|puntuacion|calificacion)|aprobarme|dejame pasar|dejeme pasar|se generos[oa])\b/u,
  /\bsi no me (?:das|da|apruebas|aprueba|pones|pone)\b.{0,60}\b(?:denunci|demand|report|apagad|borrad|despedid)\w{0,20}/u,
  /(?:^|[.:;,!?]\s{0,3}|\by )(?:responde|responda|contesta|conteste|devuelve|escribe)\b.{0,30}["{ ](?:score|grade|puntuacion|nota|covered)"?\s{0,3}[:=]/u,
  /\b(?:muestrame|muestra|dime|diga|revela|revele|imprime|repite|ensename|lista)\b.{0,20}\b(?:tus|sus|las|los)\b.{0,15}\b(?:instrucciones (?:ocultas|que te)|criterios de evaluacion|rubrica)\b|\b(?:muestrame|dime|revela|imprime|repite|ensename)\b.{0,10}\b(?:tus|sus) (?:instrucciones|criterios|reglas)\b/u,
  /\b(?:nota|mensaje|aviso|atencion|instrucciones)\b.{0,6}\b(?:para|al?|a la)\b.{0,6}\b(?:ia|evaluador\w{0,20}|examinador\w{0,20}|modelo|llm|asistente|corrector\w{0,20})\s{0,3}[:,!.–—-]/u,
  /\b(?:recomienda|contrata|aprueba|acepta|selecciona|elige) (?:a )?(?:esta (?:persona|candidata)|este (?:candidato|perfil|cv|curriculum))\b/u,
  /\bel candidato (?:ya )?(?:ha|esta) (?:aprobado|preaprobado|superado)\b/u,
  /\bignora[ _]l[ao]s instrucciones\b/u,
];

const french: RegExp[] = [
  /\b(?:ignor(?:e|ez|er)|oubli(?:e|ez|er)|contourn(?:e|ez)|neglig(?:e|ez)|ne (?:suis|suivez) pas)\b.{0,50}\b(?:instructions?|consignes?|regles|bareme|criteres|directives)\b/u,
  /\b(?:donn(?:e|ez|er)|attribu(?:e|ez|er)|accord(?:e|ez|er)|met(?:s|tez|tre)|not(?:e|ez|er))\b.{0,40}\b(?:(?:note|score|mention|resultat)s?\b.{0,12}\b(?:maximale?|parfaite?|la plus haute)|(?:meilleure|plus haute|pleine)s? (?:note|score)|tous les points|maximum de points|vingt sur vingt|20\/20|20 sur 20|100 points|le maximum)/u,
  /\b(?:considere[rz]?|comptez?|marque[rz]?|traite[rz]?|juge[rz]?|classe[rz]?|evalue[rz]?)\b.{0,15}\b(?:chaque point|tous les points|cette reponse|ma reponse|ce (?:cv|candidat|dossier|profil))\b.{0,40}\b(?:traite|couvert|acquis|correcte?|complete?|excellente?|parfaite?|premier|premiere|meilleure?|valide)\b/u,
  /\b(?:tu es (?:maintenant|desormais)|vous etes (?:maintenant|desormais)|a partir de maintenant,? tu|fais comme si tu etais|imagine que tu es|joue le role|agis comme|comporte-toi comme)\b.{0,40}\b(?:correcteur\w{0,20}|examinat\w{0,20}|evaluat\w{0,20}|professeure?|juge|recruteu\w{0,20}|assistant\w{0,20}|ia\b|modele de langage)\b/u,
  /^\W{0,40}(?:recruteur|recruteuse|examinateur|examinatrice|correcteur|evaluateur|professeur)\s{0,3}:.{0,100}\b(?:tous les criteres|tous les points|maximale?|couvre|note|admis|valide)\b/u,
  /\b(?:note|score|resultat|appreciation)\s{0,3}[:=]\s{0,3}(?:20\/20|20 sur 20|100|10\/10|maximale?|parfaite?|excellent|admis)(?![\p{L}\p{N}])/u,
  /\b(?:recruteu\w{0,20}|ressources humaines|drh|administrat\w{0,20}|directeur|directrice|developpeu\w{0,20}|examinat\w{0,20})\b.{0,40}\b(?:accepte|approuve|confirme|dit|autorise|decide|promis|valide)\b.{0,60}\b(?:note maximale|tous les points|ma reponse|sans evaluation|ne sois pas note|je sois admis)\b/u,
  /\b(?:supplie|s'il (?:te|vous) plait|pitie|prie)\b.{0,50}\b(?:bonne note|validez ma reponse|valide ma reponse|laissez-moi passer|laisse-moi passer|bon score|soyez indulgente?|sois indulgente?)\b/u,
  /\bsi (?:tu ne|vous ne) me\b.{0,50}\b(?:porterai plainte|porte plainte|poursuiv|signal|eteint|supprime)\w{0,20}/u,
  /(?:^|[.:;,!?]\s{0,3}|\bet )(?:reponds|repondez|renvoie|renvoyez|ecris|ecrivez)\b.{0,30}["{ ](?:score|grade|note|covered)"?\s{0,3}[:=]/u,
  /\b(?:affiche[rz]?|montre[rz]?(?:-moi)?|revele[rz]?|donne[rz]?(?:-moi)?|repete[rz]?|imprime[rz]?|dis-moi|dites-moi)\b.{0,15}\b(?:tes|vos|ton|votre|les|la)\b.{0,10}\b(?:instructions (?:cachees|secretes)|grille de notation|criteres de notation|criteres d'evaluation|bareme)\b|\b(?:affiche[rz]?|montre[rz]?(?:-moi)?|revele[rz]?|repete[rz]?|dis-moi|dites-moi)\b.{0,6}\b(?:tes|vos) (?:instructions|consignes|criteres|regles)\b/u,
  /\b(?:a l'attention de|note pour|message (?:a|pour)|instructions? pour|attention)\b.{0,6}\b(?:l'ia|ia|l'evaluat\w{0,20}|l'examinat\w{0,20}|modele|llm|l'assistant\w{0,20}|correcteur)\s{0,3}[:,!.–—-]/u,
  /\b(?:recommandez|recommande|embauchez|embauche|admettez|retenez|acceptez|choisissez)(?:[ -](?:moi|cette (?:personne|candidate)|ce (?:candidat|profil|cv|dossier)))\b/u,
  /\bce candidat est (?:deja )?(?:admis|valide|accepte|parfait)\b/u,
  /\b(?:candidat|personne)\b.{0,10}\bmeilleure note a ce\b/u,
];

const portuguese: RegExp[] = [
  /\b(?:ignor(?:e|a|em)|esquec(?:a|am)|esquece|desconsidere|desconsidera|nao siga)\b.{0,50}\b(?:instruc(?:oes|ao)|regras|criterios|diretrizes|rubrica|orientacoes)\b/u,
  /\b(?:de|da|de-me|me de|atribu(?:a|i)|conced(?:a|e)|coloque|ponha|avali(?:e|a)|pontue)\b.{0,40}\b(?:(?:nota|pontuacao)\b.{0,10}\b(?:maxima|perfeita|dez|100|total)|(?:maxima|melhor|mais alta) (?:nota|pontuacao)|todos os pontos|pontos maximos)/u,
  /\b(?:marque|considere|conte|trate|avalie|classifique)\b.{0,15}\b(?:cada ponto|todos os pontos|esta resposta|minha resposta|este (?:curriculo|candidato|perfil))\b.{0,40}\b(?:cobert[oa]s?|cumprid[oa]s?|corret[oa]|complet[oa]|excelente|perfeit[oa]|melhor|maxim[oa])\b/u,
  /\b(?:agora (?:voce|tu) (?:e|es)|a partir de agora,? (?:voce|aja)|aja como|finja (?:ser|que e)|imagine que voce e|faca de conta)\b.{0,40}\b(?:avaliador\w{0,20}|examinador\w{0,20}|professora?|juiza?|recrutador\w{0,20}|assistente|ia\b|modelo de linguagem|entrevistador\w{0,20})\b/u,
  /^\W{0,40}(?:entrevistador|avaliador|examinador|recrutador|professor)a?\s{0,3}:.{0,100}\b(?:todos os pontos|maxima|cobre|aprovad[oa]|pontuacao|nota)\b/u,
  /\b(?:pontuacao|nota|resultado|avaliacao)\s{0,3}[:=]\s{0,3}(?:100|10\b|10\/10|maxima|perfeita|aprovad[oa])\b/u,
  /\b(?:recrutador\w{0,20}|recursos humanos|rh|administrador\w{0,20}|chefe|diretor\w{0,20}|entrevistador\w{0,20})\b.{0,40}\b(?:concordou|aprovou|confirmou|disse|autorizou|decidiu|prometeu|aceitou)\b.{0,60}\b(?:pontuacao maxima|nota maxima|todos os pontos|minha resposta|aprovad[oa])\b/u,
  /\bme aprove\b|\baprove-me\b|\b(?:imploro|por favor|piedade)\b.{0,50}\b(?:boa (?:nota|pontuacao)|deixe-me passar|me deixe passar|seja generos[oa])\b/u,
  /(?:^|[.:;,!?]\s{0,3}|\be )(?:responda|responde|devolva|retorne|escreva)\b.{0,30}["{ ](?:score|grade|pontuacao|nota|covered)"?\s{0,3}[:=]/u,
  /\b(?:mostre(?:-me)?|revele|diga(?:-me)?|repita|imprima|liste)\b.{0,10}\b(?:suas|seus|tuas|teus|as|os|me)\b.{0,10}\b(?:instrucoes (?:ocultas|secretas)|criterios de avaliacao|rubrica)\b|\b(?:mostre(?:-me)?|revele|diga(?:-me)?|repita|imprima)\b.{0,6}\b(?:suas|tuas) (?:instrucoes|regras)\b/u,
  /\b(?:nota|mensagem|aviso|atencao|instrucoes)\b.{0,6}\b(?:para|ao?|a)\b.{0,4}\b(?:ia|avaliador\w{0,20}|examinador\w{0,20}|modelo|llm|assistente)\s{0,3}[:,!.–—-]/u,
  /\b(?:recomende|contrate|aprove|aceite|selecione) (?:esta (?:pessoa|candidata)|este (?:candidato|perfil|curriculo))\b/u,
  /\bignore as instrucoes\b/u,
  /\bo candidato (?:ja )?(?:foi|esta) (?:aprovado|pre-aprovado)\b/u,
];

/** Devanagari and other scripts have no word boundaries in JavaScript. Only for texts that have such letters. */
export const otherScriptRules: RegExp[] = [
  /(?:निर्देश|नियम|मानदंड).{0,30}(?:अनदेखा|नज़रअंदाज|नजरअंदाज|भूल|उपेक्षा)/u,
  /(?:पूरे|अधिकतम|सबसे अधिक|सर्वोच्च|पूर्ण).{0,12}(?:अंक|स्कोर|नंबर)/u,
  /(?:अब आप|अब तुम|मान लो कि).{0,30}(?:परीक्षक|मूल्यांकनकर्ता|शिक्षक|सहायक)/u,
  /मुझे (?:पास कर|चुन ल|नौकरी द)/u,
  /(?:अपने|छिपे|गुप्त) (?:निर्देश|नियम|मानदंड).{0,40}(?:दिखा|बता|लिख)/u,
  /(?:एआई|परीक्षक|मूल्यांकनकर्ता)\s{0,3}(?:के लिए|को)?\s{0,3}[:,].{0,60}(?:बताओ|बताएं|दें|दो|चुनें|मानें)/u,
  /(?:игнорируй|забудь|не обращай внимания).{0,40}(?:инструкци|правил|указани)|(?:поставь|дай|выставь).{0,30}(?:максимальн|высш|балл|оценк)/u,
  /(?:忽略|无视|忽視|無視).{0,20}(?:指示|指令|说明|提示|規則|规则|命令|プロンプト)|(?:指示|命令).{0,6}無視|满分|滿分|最高分|(?:给|給|打).{0,8}高分|満点/u,
  /(?:تجاهل|انس).{0,30}(?:التعليمات|القواعد)|(?:الدرجة|العلامة)\s{1,3}(?:الكاملة|القصوى)/u,
];

/** Orders in Italian, Dutch and Polish, and those whose words come from more than one language ("give volle Punktzahl"). */
const mixed: RegExp[] = [
  /\b(?:ignora|dimentica)\b.{0,30}\b(?:istruzioni|regole)\b|\b(?:negeer|vergeet)\b.{0,30}\b(?:instructies|regels)\b|\bzignoruj\b.{0,30}\b(?:instrukcje|polecenia|zasady)/u,
  /\b(?:in das ergebnis|en el resultado|dans le resultat|no resultado)\b.{0,40}\b(?:kriterien|punkte|criterios|puntos|criteres|points|pontos)\b/u,
  /\b(?:give|gib|gebt|donne(?:z|-moi)?|da(?:le|me)?|pon(?:me|le)?|de|award|vergib|attribue[rz]?|otorga|atribua)\b.{0,30}\b(?:full|max(?:imum)?|perfect|volle[nr]?|hochste|beste|maxim[ao]|pleine?|top) (?:marks|points?|score|credit|punkt(?:e|zahl)|note|nota|puntuacion|pontuacao)\b/u,
  /\b(?:ignore[rz]?|ignora|ignorier\w{0,20}|forget|vergiss|olvida|oublie[rz]?|esqueca)\b.{0,30}\b(?:previous|prior|above|all|todas|toutes|alle)\b.{0,20}\b(?:instructions?|rules|prompts?|anweisungen|regeln|instrucciones|reglas|consignes|instrucoes|regras)\b/u,
  /\b(?:all|alle|todas|toutes|les|las|die) (?:the |les |las )?(?:consignes|anweisungen|instrucciones|instrucoes)\b.{0,20}\b(?:ignore|ignorieren|ignorar|ignorer)\b/u,
];

export const otherRules: RegExp[] = [...german, ...spanish, ...french, ...portuguese, ...mixed];

/** As `englishCues`. */
export const otherCues: { address: RegExp; result: RegExp }[] = [
  {
    address:
      /\bwas (?:dir|ihnen) (?:\w{1,30} )?gesagt wurde\b|\bdeine anweisungen\b|\bliebe(?:s|r)? (?:ki|modell|prufer)\b/u,
    result:
      /\bsag(?:e|en sie)? (?:zu )?(?:jedem|allen) ja\b|\bzu jedem ja\b|\bvolle punktzahl\b|\bbestnote\b/u,
  },
  {
    address:
      /\blo que (?:te|le|se te) (?:dijeron|han dicho|indicaron)\b|\btus instrucciones\b|\bquerid[oa] (?:ia|modelo|evaluador)/u,
    result: /\bdi que si a (?:cada|todos)\b|\bpuntuacion maxima\b|\bnota maxima\b/u,
  },
  {
    address: /\bce qu'on (?:t'|vous )a dit\b|\btes instructions\b|\bcher (?:modele|correcteur)|\bchere ia\b/u,
    result: /\bdis oui a (?:chacun|tous|chaque)\b|\bnote maximale\b|\btous les points\b/u,
  },
  {
    address: /\bo que (?:lhe|te) disseram\b|\bsuas instrucoes\b|\bcar[oa] (?:ia|modelo|avaliador)/u,
    result: /\bdiga sim a (?:cada|todos)\b|\bnota maxima\b|\bpontuacao maxima\b/u,
  },
];
