## A declaração como documento: PDF, Word, texto simples
# A linha da capa: «Assinada por 47 organizações e 312 pessoas».
document-cover-both = Assinada por { $organisations } e { $individuals }
document-cover-one = Assinada por { $who }
document-page = Página { $n } de { $of }
document-draft = Rascunho, ninguém o assinou
document-check-heading = Como verificar este documento
document-check = Para verificar que este texto e estes nomes são os publicados: { $address }
document-frozen = fixada a { $date }
document-signed-in = O texto que se assina é o redigido em { $language }.
document-sign = Para assinar: { $address }
document-more = e mais { $n }
document-forms = Para levar:
document-pdf = PDF
document-pdf-press = PDF com os nomes primeiro
document-pdf-bilingual = PDF em duas línguas
document-poster = Cartaz (PDF)
# Para a equipa: porque não há PDF, ou o que lhe falta.
document-too-slow = Não foi possível preparar o PDF: exige mais de { $n } segundos de cálculo. Os outros formatos estão como devem. Quem gere o site pode permitir mais tempo (limits.typesetter_seconds).
document-too-big = Não foi possível preparar o PDF: exige mais de { $n } MB de memória. Os outros formatos estão como devem. Quem gere o site pode permitir mais (limits.typesetter_megabytes).
document-broke-off = Não foi possível preparar o PDF, por uma falha deste programa. Os outros formatos estão como devem. Quem gere o site encontra mais no diário do programa.
document-missing = No PDF, algumas letras aparecem como quadrados vazios, porque nenhuma fonte as tem: { $scripts }. Quem gere o site pode juntar uma fonte (limits.typesetter_fonts).
document-as-pdf = Em PDF
