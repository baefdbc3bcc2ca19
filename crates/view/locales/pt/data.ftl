## A declaração como dados: folha de cálculo, novidades, citação
data-about = Sobre a lista
data-title = Título
data-coalition = Coligação
data-date = Data
data-as-of = Momento
data-address = Endereço
data-check = Como verificar
data-all = Assinaturas
data-confirmed-organisations = Confirmadas por e-mail: organizações
data-confirmed-individuals = Confirmadas por e-mail: pessoas
data-unnamed = Destas, contadas sem nome
data-reported-organisations = Por confirmar: organizações
data-reported-individuals = Por confirmar: pessoas
data-listed = Nomes na lista
data-version = Versão do texto
data-frozen = Texto
data-text-hash = Impressão digital do texto (SHA-256)
data-log = Registo público
data-log-entries = Entradas no registo
data-log-root = Impressão digital do registo
# Cabeçalhos das colunas.
data-number = N.º
data-name = Nome
data-short-name = Sigla
data-other-name = Nome noutra língua
data-kind = Tipo
data-role = Função
data-affiliation = Afiliação (apenas para identificação)
data-place = Local
data-country = País
data-website = Sítio web
data-status = Estado
data-signed-version = Versão assinada
data-id = Identificador
data-confirmed = confirmada
# Ligações para os ficheiros, na linha que começa com document-forms.
data-word = Word
data-workbook = Lista para Excel
data-text = texto simples
data-markdown = Markdown
data-feed = Novidades (Atom)
data-bibtex = Citação (BibTeX)
data-csl = Citação (CSL)

## Novidades de uma declaração
feed-opened = Já se pode assinar
feed-paused = A recolha de assinaturas está em pausa
feed-resumed = A recolha de assinaturas continua
feed-closed = A recolha de assinaturas terminou
feed-launched = O lançamento: os nomes que aguardavam estão na lista
feed-reached = { $n ->
    [one] { $n } assinatura
   *[other] { $n } assinaturas
}
