/** Pages that every site has, by the names its menus give them. Data about languages, not about any site. */
const SITE_PAGES =
  /^(?:home(?:page)?|start(?:seite)?|about(?: us| me)?|contacts?(?: us| me)?|imprint|privacy(?: policy| notice)?|terms(?: (?:of (?:use|service)|& conditions))?|cookies?(?: policy| settings)?|site ?map|search|log ?in|sign ?(?:in|up)|register|my account|accounts?|cart|basket|shop|store|blog|news|newsletter|archives?|rss|faqs?|help|press|jobs|careers|advertise|accessibility|kontakt|impressum|datenschutz(?:erklärung)?|agb|über (?:uns|mich)|suche|anmelden|registrieren|warenkorb|mein konto|presse|karriere|barrierefreiheit|accueil|mentions légales|plan du site|à propos|confidentialité|politique de confidentialité|connexion|inscription|se connecter|s[’']inscrire|recherche|panier|boutique|inicio|contacto|aviso legal|(?:política de )?(?:privacidad|cookies)|sobre (?:nosotros|mí)|quiénes somos|tienda|iniciar sesión|registrarse|carrito|buscar|mapa del sitio|chi siamo|contatti|note legali|negozio|accedi|registrati|iscriviti|carrello|cerca|mappa del sito|início|contato|sobre(?: nós)?|loja|política de privacidade|over ons|zoeken|winkelwagen|ホーム|お問い合わせ|会社概要|プライバシーポリシー|利用規約)$/iu
/** Names that nothing but a menu says, the ways in among them. */
const SURELY =
  /^(?:log ?in|sign ?(?:in|up)|anmelden|registrieren|connexion|se connecter|iniciar sesión|accedi|registrati|imprint|privacy|terms|cookies?|site ?map|impressum|datenschutz|agb|mentions légales|plan du site|confidentialité|aviso legal|política|note legali|プライバシーポリシー|利用規約)/iu
const PARTS = /\s*(?:\||::|[·•/»›>])\s*|\s+[-–—]\s+|\s{3,}/u
const LONGEST_MENU = 240

/** «Kontakt :: Impressum / Datenschutz :: Home»: a line that is nothing but the names of a site's pages. */
export function isMenuLine(line: string): boolean {
  if (line.length > LONGEST_MENU) return false
  const parts = line.split(PARTS).filter((part) => part !== '')
  if (parts.length < 2 || !parts.every((part) => SITE_PAGES.test(part))) return false
  return parts.length >= 3 || parts.some((part) => SURELY.test(part))
}
