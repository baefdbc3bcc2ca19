## La déclaration sous forme de données : classeur, fil de nouvelles, citation
data-about = À propos
data-title = Titre
data-coalition = Coalition
data-date = Date
data-as-of = Moment
data-address = Adresse
data-check = Comment la vérifier
data-all = Signatures
data-confirmed-organisations = Confirmées par e-mail : organisations
data-confirmed-individuals = Confirmées par e-mail : personnes
data-unnamed = Dont comptées sans nom
data-reported-organisations = Non confirmées : organisations
data-reported-individuals = Non confirmées : personnes
data-listed = Noms dans la liste
data-version = Version du texte
data-frozen = Texte
data-text-hash = Empreinte du texte (SHA-256)
data-log = Registre public
data-log-entries = Inscriptions au registre
data-log-root = Empreinte du registre
# Titres des colonnes.
data-number = N°
data-name = Nom
data-short-name = Sigle
data-other-name = Nom dans une autre langue
data-kind = Catégorie
data-role = Fonction
data-affiliation = Affiliation (à titre d’identification seulement)
data-place = Lieu
data-country = Pays
data-website = Site web
data-status = État
data-signed-version = Version signée
data-id = Identifiant
data-confirmed = confirmée
# Liens vers les fichiers, dans la ligne qui commence par document-forms.
data-word = Word
data-workbook = Liste pour Excel
data-text = texte brut
data-markdown = Markdown
data-feed = Fil de nouvelles (Atom)
data-bibtex = Citation (BibTeX)
data-csl = Citation (CSL)

## Nouvelles d’une déclaration
feed-opened = La signature est ouverte
feed-paused = La signature est suspendue
feed-resumed = La signature reprend
feed-closed = La signature est close
feed-launched = Le lancement : les noms en attente figurent dans la liste
feed-reached = { $n ->
    [one] { $n } signature
   *[other] { $n } signatures
}
