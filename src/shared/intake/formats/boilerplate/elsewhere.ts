/** The lines of `boilerplate.ts` in other languages than English, and the crumbs of markup that copying leaves behind. */

const comments =
  '(?:comentarios?|commentaires?|kommentare?|commenti|commento|comentários?|reacties?|kommentarer|opmerking(?:en)?|komentarz(?:e|y)?|komentář(?:e|ů)?|yorum|kommenttia|hozzászólás|комментари(?:й|я|ев)|коментар(?:і|ів)?)'

export const COMMENT_HEADINGS_ELSEWHERE: RegExp[] = [
  new RegExp(
    `^(?:\\d{1,6}|no hay|sin|kein(?:e)?|aucun|nessun|nenhum|geen|brak|inga|ingen|нет|hiç) ${comments}(?: (?:zu|sur|su|en|em|op)\\b.{0,200})?[.:]?$`,
    'iu',
  ),
  new RegExp(`^${comments} ?\\(\\d{1,6}\\):?$`, 'iu'),
  /^(?:コメント|评论|評論|댓글) ?[（(]?\d{0,6}[)）]?(?:件)?$/u,
  /^(?:deja (?:un|tu) comentario|laisser un commentaire|(?:schreibe?|hinterlasse) einen kommentar|lascia un commento|deixe (?:um|seu) comentário|plaats een reactie|een reactie (?:posten|plaatsen)|kommentar veröffentlichen|publicar un comentario|enregistrer un commentaire|posta un commento|postar um comentário|skicka en kommentar|legg inn en kommentar|prześlij komentarz|yorum gönder|отправить комментарий|dodaj komentarz|lämna en kommentar|skriv en kommentar|yorum (?:yap|bırak)|оставить комментарий|добавить комментарий)(?: cancelar.{0,30}| annuler.{0,30}| antwort.{0,30})?[.!]?$/iu,
]

const share =
  '(?:compartir|comparte|partager|partagez|teilen|condividi|compartilhar|compartilhe|delen|deel|dela|udostępnij|sdílet|paylaş|jaa|поделиться|поділитися)'

/** Headings of link lists; the same as `LINK_LIST_HEADINGS`. */
export const LINK_LIST_HEADINGS_ELSEWHERE: RegExp[] = [
  /^(?:meistgelesen(?:e (?:artikel|beiträge))?|(?:neueste|weitere|ähnliche|verwandte|beliebte) (?:artikel|beiträge|themen|interviews)|(?:mehr )?zum thema|(?:mehr )?aus (?:dem|diesem) ressort|das könnte (?:sie|dich|ihnen|dir) auch (?:interessieren|gefallen)|auch interessant):?$/iu,
  /^(?:articles (?:similaires|liés|récents|populaires|associés)|sur le même (?:thème|sujet)|les plus lus|vous (?:aimerez|pourriez) aussi(?: aimer)?|derniers articles|[aà] lire aussi):?$/iu,
  /^(?:(?:artículos|entradas|noticias|posts?) (?:relacionad[oa]s|recientes|populares)|lo más (?:leído|visto)|(?:también )?te puede interesar|(?:articoli|post) (?:correlati|recenti)|potrebbe(?:ro)? interessarti(?: anche)?|i più letti|(?:artigos|posts?) (?:relacionados|recentes)|(?:leia|veja) também|mais lidas|gerelateerde (?:artikelen|berichten)|recente berichten|meest gelezen|lees ook):?$/iu,
  /^(?:関連記事|関連リンク|おすすめ(?:の)?記事|人気記事|新着記事|最新記事|あわせて読みたい|アクセスランキング|相关文章|相關文章)$/u,
]

export const BOILERPLATE_ELSEWHERE: RegExp[] = [
  // Getting about
  /^(?:(?:direkt )?zum (?:haupt)?inhalt(?: (?:springen|wechseln|gehen))?|zur (?:haupt)?navigation springen|(?:aller|passer|accéder)(?: directement)? (?:au contenu(?: principal)?|à la navigation)|(?:saltar|ir|pasar) al contenido(?: principal)?|(?:vai|passa|salta) al contenuto(?: principale)?|(?:pular|ir|saltar|avançar) para o conteúdo(?: principal)?|(?:ga|spring|doorgaan|meteen|direct) naar (?:de )?(?:inhoud|hoofdinhoud|content)|(?:hoppa|gå) (?:till|til) (?:innehåll(?:et)?|innhold(?:et)?|indhold(?:et)?)|przejdź do (?:treści|zawartości)|přejít k obsahu|içeriğe (?:geç|atla)|siirry sisältöön|перейти к (?:содержимому|содержанию|контенту)|コンテンツへ(?:スキップ|移動)|跳至内容|跳至主要內容|본문으로 건너뛰기)$/iu,
  /^[\s:↑^▲»>‹«-]*(?:nach oben|zum seitenanfang|haut de page|retour en haut|volver arriba|torna su|voltar ao topo|naar boven|(?:back to )?top of page|bottom of page|ページの先頭へ|トップへ戻る)[\s:↑^▲]*$/iu,
  /^.{0,60}(?:<|«|‹|←)\s*(?:zurück|précédent|anterior|precedente|previous|prev|vorige)\s+(?:[|·]\s*)?(?:weiter|suivant|siguiente|successivo|próximo|next|volgende)\s*(?:>|»|›|→)$/iu,
  /^(?:\d{1,3}(?:\/\d{1,3})?ページ目?(?:から読む|を読む|へ)?|(?:次|前)のページ(?:へ|を読む)?(?:[:：].{0,60})?|続きを読む)$/u,
  /^(?:advertisement|広告|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|advertentie|реклама)$/iu,
  /^(?:\d{1,2}[./]\d{1,2}[./]\d{4}\s+)?(?:partager sur|teilen auf|compartir en|condividi su|compartilhar no|delen op|share on)\s*:?$/iu,
  /^(?:du befindest dich hier|sie (?:befinden sich|sind) hier|vous êtes ici|estás (?:aquí|en)|você está aqui|(?:ti trovi|sei) qui|je bent hier|u bent hier|du är här|you are here)\s?:.{0,160}$/iu,
  /^(?:annuler|abbrechen|cancelar|annulla|cancel)$/iu,
  // What is left of a feed's or a page's source
  /^(?:\]\]>|<!\[CDATA\[|<!--|-->|-(?=-*>)|&nbsp;|\*\/|\/\*)+$/,
  /^\\?\[\/?(?:caption|gallery|embed|vc_\w+|et_pb_\w+)\b[^\]\n]{0,300}\\?\]$/i,
  // Sharing, reading on, subscribing
  new RegExp(
    `^${share}(?: (?:esto|este (?:artículo|post)|en|sur|cet article|auf|diesen (?:artikel|beitrag)|su|questo articolo|no|este artigo|dit (?:artikel|bericht)|op|via|på))*(?: (?:facebook|twitter|x|pinterest|linkedin|whatsapp|instagram|telegram|e-?mail)(?:,| y| et| und| e| en)?)*[:.!]?$`,
    'iu',
  ),
  /^(?:(?:diese[ns]?|den|dit) )?(?:artikel|beitrag|seite|bericht) (?:jetzt |auf |via |op )?(?:teilen|delen)\s?:?$/iu,
  /^(?:leer más|seguir leyendo|lire la suite(?: (?:de (?:l[’']article|l[’']interview|cet article|cette interview)))?(?: sur \S{1,60})?|lire aussi\s?:.{0,160}|[aà] lire aussi\s?:.{0,160}|weiterlesen|mehr lesen|lesen sie auch\s?:.{0,160}|auch interessant\s?:.{0,160}|leggi (?:tutto|anche\s?:.{0,160})|continua a leggere|leia (?:mais|também\s?:.{0,160})|lea también\s?:.{0,160}|te puede interesar\s?:.{0,160}|lees (?:meer|verder|ook\s?:.{0,160})|läs (?:mer|också\s?:.{0,160})|czytaj (?:więcej|dalej|też\s?:.{0,160}|także\s?:.{0,160})|číst dále|devamını oku|читать (?:далее|дальше|также\s?:.{0,160}))[.!…»›→]*$/iu,
  /^(?:(?:save to|add to|save in) favou?rites|salva (?:tra|nei) (?:i )?preferiti|aggiungi ai preferiti|ajouter (?:à mes|aux) favoris|(?:zu(?: den)?|zur) (?:favoriten|merkliste) hinzufügen|(?:añadir a|guardar en) favoritos|adicionar aos favoritos)$/iu,
  /^(?:suscríbete|abonnez-vous|inscrivez-vous|abonniere|jetzt abonnieren|iscriviti|assine|inscreva-se|schrijf je in|zapisz się|подпишитесь)\b.{0,40}\b(?:newsletter|boletín|lettre|nieuwsbrief|newslettera|рассылку|canal|kanal)\b.{0,40}$/iu,
  /^(?:war (?:das|diese[rs]?(?: (?:artikel|antwort|seite|beitrag|information))?) hilfreich|cet(?:te)? (?:article|page|réponse) vous a-t-(?:il|elle) été utile|¿(?:te |le |os )?(?:ha sido|fue|ha resultado) útil(?: est[ae] (?:artículo|respuesta|página))?) ?\?(?: (?:ja|nein|oui|non|sí|no)){0,2}$/iu,
  // Filing, notices
  /^(?:ultimo aggiornamento|última actualización|última atualização|dernière mise à jour|zuletzt aktualisiert)\s?:?\s(?!.*(?<!\p{L})(?:par|von|por|da|di)(?!\p{L})).{0,50}\d{4}.{0,20}$/iu,
  /^(?:publicado (?:por|en|el)|publié (?:le|par|dans)|veröffentlicht (?:am|von|in)|pubblicato (?:il|da|in)|posté (?:le|par)|geplaatst (?:op|door)|опубликовано)\s?:?\s.{2,80}$/iu,
  /^(?:etiquetas|étiquettes|mots-clés|schlagwörter|schlagworte|kategorien?|categorías?|catégories?|categorie|категории|теги|метки)\s?:\s.{1,200}$/iu,
  /^(?:tu dirección de correo electrónico no será publicada|votre adresse (?:e-?mail|de messagerie) ne sera pas publiée|deine e-mail-adresse wird nicht veröffentlicht|il tuo indirizzo email non sarà pubblicato|o seu endereço de e-?mail não será publicado)\b.{0,160}$/iu,
  /^(?:(?:©|\([Cc]\))?\s?)(?:todos los derechos reservados|tous droits réservés|alle rechte vorbehalten|tutti i diritti riservati|todos os direitos reservados|riproduzione riservata|reproducción prohibida|reproduction interdite|все права защищены)\.?$/iu,
  // A shop's banner
  /^(?=.{0,160}(?<!\p{L})(?:livraison (?:offerte|gratuite)|frais de port offerts|versandkostenfrei|(?:gratis|kostenloser )versand|envíos? gratis|spedizione gratuita|frete grátis|gratis verzending)(?!\p{L}))(?=.*(?:\d ?(?:€|£|\$|eur\b|kr\b)|[€£$] ?\d))[^.?!]{10,160}$/iu,
]
