## A área da equipa: importar e verificar
import-title = Importar uma lista
import-lead = Para uma lista que já existe. Nenhuma linha se perde. Os nomes levam a marca “não confirmado”. Quando um deles assinar também aqui, pode contar os dois como um só, e a marca desaparece.
import-file = Ficheiro
import-file-hint = Texto, CSV, Excel (xlsx), Word (docx), OpenDocument (odt, ods), PDF ou HTML.
import-list = Ou cole a lista
import-list-hint = Uma entrada por linha. Os números podem ficar.
import-send = Ler a lista
import-earlier = Listas lidas antes
lines-total = { $n ->
    [one] { $n } linha
   *[other] { $n } linhas
}
lines-entries = { $n ->
    [one] { $n } entrada
   *[other] { $n } entradas
}
lines-headings = { $n ->
    [one] { $n } título
   *[other] { $n } títulos
}
lines-duplicates = { $n ->
    [one] { $n } repetição
   *[other] { $n } repetições
}
lines-questions = { $n ->
    [one] { $n } pergunta
   *[other] { $n } perguntas
}
lines-text = { $n ->
    [one] { $n } linha de texto
   *[other] { $n } linhas de texto
}
lines-blank = { $n ->
    [one] { $n } linha vazia
   *[other] { $n } linhas vazias
}
line-heading = título
line-duplicate = repetição
line-question = pergunta
line-text = texto
review-title = Verificar a lista
review-progress = { $done } de { $total } verificadas
review-show-open = Mostrar só o que falta: { $n }
review-show-all = Mostrar a lista inteira: { $n }
review-hint = Nada está na lista até que o aceite. O que recusar fica no histórico.
review-line = linha { $n }
review-number = número impresso { $n }
review-seq = { $n }.
review-asked = Linhas que parecem entradas mas não estão na lista: { $n }
review-asked-hint = Faça uma entrada das que são nomes. Depois esperam ser verificadas como as outras.
review-duplicates = Iguais letra por letra a outra entrada, e não incluídas: { $n }
review-duplicates-hint = Duas pessoas podem ter o mesmo nome: quem não for a mesma também pode ser incluída.
review-take = Fazer uma entrada
review-take-in = Incluir também
review-put-back = Afinal não é uma entrada
review-others = Linhas que não são entradas
settled-accepted = Aceite tal como foi lida
settled-corrected = Corrigida
settled-declined = Recusada
settled-same-as = A mesma que a entrada { $n }
settled-same-elsewhere = Contada como parte de outra assinatura
settle-correct-save = Guardar esta leitura
settle-kind = Tipo
doubt-gap-before = Faltam números antes: { $missing }
doubt-restart = Aqui os números recomeçam
doubt-repeat = O mesmo número aparece duas vezes
doubt-out-of-order = O número está fora de ordem
doubt-shared-line = Está na mesma linha que outra entrada
doubt-joined-lines = Lida de mais de uma linha
doubt-possible-typo = Possível erro de escrita: { $printed }. Poderia ser: { $suggested }
doubt-individual-among-organisations = Uma pessoa entre organizações?
doubt-mixed-script = Letras de escritas diferentes numa palavra
doubt-bidi-control = Caracteres ocultos que mudam o sentido da escrita
doubt-url-in-name = Um endereço web no nome
doubt-contact-removed = Foi retirado um endereço ou um número; não deve estar numa lista pública
doubt-unsure-kind = Não é claro se é uma organização ou uma pessoa
doubt-other = A ver: { $code }
import-pasted =
    { $n ->
        [one] Colado em { $date } ({ $n } nome)
       *[other] Colado em { $date } ({ $n } nomes)
    }
doubt-from-mail = Tirado de um e-mail: verifique o nome e se quem o enviou assina mesmo
doubt-role-apart = O nome e o cargo estavam juntos, sem sinal entre eles: verifique onde termina o nome
review-look-through = { $n ->
    [one] Percorrer { $n } entrada sem aviso
   *[other] Percorrer { $n } entradas sem aviso
}
review-look-through-some = Percorrer as que não têm aviso
