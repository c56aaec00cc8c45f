/** What a resume in one language is made of. `locale` is that of months, `people` that of names and towns. */
export type Words = {
  language: string;
  locale: string;
  people: string[];
  headings: Record<string, string[]>;
  titles: string[];
  degrees: string[];
  fields: string[];
  institutions: string[];
  organizations: string[];
  present: string[];
  sentences: string[];
  skills: string[];
  languages: string[];
  labels: {
    name: string[];
    company: string[];
    position: string[];
    period: string[];
    degree: string[];
    school: string[];
    phone: string[];
    email: string[];
    address: string[];
  };
};

const list = (text: string): string[] => text.split("|").map((each) => each.trim());

export const otherWords: Words[] = [
  {
    language: "de",
    locale: "de",
    people: ["de", "de_AT", "de_CH"],
    headings: {
      HX: list(
        "Berufserfahrung|Beruflicher Werdegang|Berufliche Tätigkeiten|Praxiserfahrung|Werdegang|Berufspraxis|Praktika|Berufliche Erfahrung|Arbeitserfahrung",
      ),
      HE: list(
        "Ausbildung|Bildungsweg|Studium|Schulbildung|Akademischer Werdegang|Schulische Ausbildung|Studium und Ausbildung|Bildung",
      ),
      HS: list(
        "Kenntnisse|Fähigkeiten|IT-Kenntnisse|EDV-Kenntnisse|Kompetenzen|Fachkenntnisse|Besondere Kenntnisse|Technische Kenntnisse",
      ),
      HL: list("Sprachen|Sprachkenntnisse|Fremdsprachen"),
      HP: list("Projekte|Weiterbildung|Zertifikate|Ehrenamt|Auszeichnungen|Fortbildungen|Publikationen"),
      HO: list("Interessen|Hobbys|Referenzen|Sonstiges|Freizeit"),
      HC: list("Persönliche Daten|Kontakt|Angaben zur Person|Zur Person|Persönliches"),
      HM: list("Profil|Kurzprofil|Über mich|Zusammenfassung"),
    },
    titles: list(
      "Softwareentwickler|Softwareentwicklerin|Projektleiter|Projektleiterin|Bürokauffrau|Industriekaufmann|Sachbearbeiter Einkauf|Pflegefachkraft|Gesundheits- und Krankenpflegerin|Elektroniker|Mechatroniker|Vertriebsleiter|Werkstudent Marketing|Praktikant|Praktikantin im Controlling|Teamleiter Logistik|Konstrukteur|Bauleiterin|Lehrer|Erzieherin|Buchhalterin|Personalreferentin|Assistentin der Geschäftsführung|Geschäftsführer|Systemadministrator|Data Engineer|Produktmanagerin|Koch|Lagerist|Wissenschaftlicher Mitarbeiter|Auszubildender zum Fachinformatiker|Architektin|Tischler|Kundenberater|Leiterin Qualitätssicherung|Referent für Öffentlichkeitsarbeit",
    ),
    degrees: list(
      "B.Sc.|M.Sc.|Bachelor of Science|Master of Arts|Diplom|Dipl.-Ing.|Abitur|Fachabitur|Mittlere Reife|Realschulabschluss|Hauptschulabschluss|Allgemeine Hochschulreife|Staatsexamen|Promotion|Ausbildung zum Elektroniker|Ausbildung zur Bürokauffrau|Bachelor|Master|Matura|Magister",
    ),
    fields: list(
      "Informatik|Maschinenbau|Elektrotechnik|Betriebswirtschaftslehre|BWL|Wirtschaftsinformatik|Germanistik|Biologie|Soziale Arbeit|Architektur|Bauingenieurwesen|Medizin|Pädagogik|Physik",
    ),
    institutions: list(
      "Technische Universität {c}|Universität {c}|Hochschule {c}|Fachhochschule {c}|{n}-Gymnasium {c}|Gymnasium {c}|Realschule {c}|Berufsschule {c}|TU {c}|FH {c}|{n}-Universität {c}|Berufskolleg {c}|Duale Hochschule {c}",
    ),
    organizations: list(
      "{n} GmbH|{n} & {n} GmbH|{n} AG|{n} GmbH & Co. KG|{n} KG|Stadtwerke {c}|Klinikum {c}|{n} Maschinenbau GmbH|{n} Software GmbH|Stadt {c}|{n}-Werke|Bäckerei {n}|Autohaus {n}|{n} Logistik SE|Verlag {n}|Landratsamt {c}|{n} Consulting",
    ),
    present: list("heute|jetzt|aktuell|dato|laufend"),
    sentences: list(
      "Betreuung der Kunden in drei Regionen|Planung und Durchführung von Projekten|Entwicklung einer Anwendung für den Außendienst|Verantwortlich für das Budget der Abteilung|Einführung eines neuen Warenwirtschaftssystems|Leitung eines Teams von acht Personen|Pflege der Datenbank und Erstellung von Berichten|Vorbereitung der Monatsabschlüsse|Wartung der Anlagen im Schichtbetrieb|Zusammenarbeit mit Lieferanten und Behörden|Senkung der Kosten um 12 %|Abschlussarbeit über lernende Systeme|Kommunikativ, belastbar und zuverlässig",
    ),
    skills: list(
      "Projektmanagement|MS Office|SAP|Buchhaltung|Führerschein Klasse B|Teamarbeit|Kundenbetreuung|Python|Java|CAD|Schweißen|Datenanalyse|Kommunikation",
    ),
    languages: list("Deutsch|Englisch|Französisch|Spanisch|Türkisch"),
    labels: {
      name: ["Name", "Vor- und Zuname"],
      company: ["Firma", "Arbeitgeber", "Unternehmen"],
      position: ["Position", "Tätigkeit", "Funktion"],
      period: ["Zeitraum", "Dauer"],
      degree: ["Abschluss"],
      school: ["Hochschule", "Schule"],
      phone: ["Telefon", "Tel.", "Mobil"],
      email: ["E-Mail"],
      address: ["Anschrift", "Adresse"],
    },
  },
  {
    language: "fr",
    locale: "fr",
    people: ["fr", "fr_BE", "fr_CH", "fr_SN"],
    headings: {
      HX: list(
        "Expériences professionnelles|Expérience professionnelle|Parcours professionnel|Expérience|Expériences|Emplois|Stages",
      ),
      HE: list(
        "Formation|Formations|Études|Diplômes|Parcours académique|Formation et diplômes|Scolarité|Cursus",
      ),
      HS: list(
        "Compétences|Compétences techniques|Savoir-faire|Informatique|Compétences informatiques|Outils|Atouts",
      ),
      HL: list("Langues|Langues étrangères"),
      HP: list("Projets|Certifications|Bénévolat|Publications|Projets personnels|Distinctions"),
      HO: list("Centres d'intérêt|Loisirs|Références|Divers"),
      HC: list("Coordonnées|Contact|Informations personnelles|État civil"),
      HM: list("Profil|À propos|Résumé|Objectif|Objectif professionnel"),
    },
    titles: list(
      "Développeur web|Développeuse full stack|Ingénieur logiciel|Ingénieure qualité|Chef de projet|Cheffe de produit|Responsable commercial|Assistante de direction|Comptable|Aide-soignante|Infirmière|Technicien de maintenance|Stagiaire en marketing|Conseillère clientèle|Directeur d'agence|Enseignante|Professeur de mathématiques|Vendeur|Chargée de communication|Chargé de recrutement|Analyste financier|Chauffeur livreur|Serveuse|Alternant développeur|Gestionnaire de stock|Architecte|Consultant junior|Attachée de presse|Secrétaire médicale|Conducteur de travaux",
    ),
    degrees: list(
      "Licence|Licence professionnelle|Master|Master 2|BTS|DUT|BUT|Baccalauréat|Baccalauréat scientifique|Bac S|Bac pro|Bac +5|Diplôme d'ingénieur|Doctorat|CAP|BEP|Brevet|DEUG|Maîtrise|Diplôme d'État",
    ),
    fields: list(
      "Informatique|Gestion|Droit|Économie|Lettres modernes|Mathématiques|Génie civil|Génie mécanique|Marketing|Ressources humaines|Comptabilité|Biologie|Communication|Histoire",
    ),
    institutions: list(
      "Université de {c}|Université {n}|École d'ingénieurs de {c}|Lycée {n}|Lycée {n}, {c}|IUT de {c}|Institut de {c}|École de commerce de {c}|Collège {n}|École supérieure de {c}|INSA {c}|Institut {n}|Faculté de droit de {c}",
    ),
    organizations: list(
      "{n} SARL|{n} SAS|{n} et fils|Groupe {n}|{n} SA|Mairie de {c}|Hôpital de {c}|Clinique {n}|Boulangerie {n}|Banque {n}|Assurances {n}|Cabinet {n}|{n} Conseil|Laboratoires {n}|Transports {n}|CHU de {c}|Conseil régional de {c}",
    ),
    present: list("aujourd'hui|présent|à ce jour|actuellement|en cours|aujourd’hui"),
    sentences: list(
      "Gestion d'une équipe de six personnes|Développement d'une application interne|Suivi des clients et des fournisseurs|Rédaction de rapports mensuels|Mise en place d'un nouvel outil de gestion|Accueil du public et prise de rendez-vous|Réduction des coûts de 15 %|Responsable de la planification des travaux|Organisation d'événements pour la région|Contrôle de la qualité des produits|Tenue de la comptabilité générale|Encadrement des stagiaires|Dynamique, rigoureux et à l'écoute",
    ),
    skills: list(
      "Gestion de projet|Pack Office|Excel|SAP|Comptabilité|Travail en équipe|Photoshop|Python|Java|Relation client|Permis B|Analyse de données|Rédaction",
    ),
    languages: list("Français|Anglais|Espagnol|Allemand|Arabe"),
    labels: {
      name: ["Nom", "Nom et prénom"],
      company: ["Entreprise", "Employeur", "Société"],
      position: ["Poste", "Fonction"],
      period: ["Période", "Durée"],
      degree: ["Diplôme"],
      school: ["Établissement", "École"],
      phone: ["Tél", "Téléphone"],
      email: ["Courriel", "E-mail"],
      address: ["Adresse"],
    },
  },
  {
    language: "es",
    locale: "es",
    people: ["es", "es_MX"],
    headings: {
      HX: list(
        "Experiencia laboral|Experiencia profesional|Experiencia|Trayectoria profesional|Historial laboral|Empleos",
      ),
      HE: list("Educación|Formación académica|Formación|Estudios|Estudios realizados|Datos académicos"),
      HS: list("Habilidades|Competencias|Conocimientos|Aptitudes|Conocimientos informáticos|Destrezas"),
      HL: list("Idiomas"),
      HP: list("Proyectos|Cursos|Certificaciones|Logros|Voluntariado|Publicaciones"),
      HO: list("Intereses|Referencias|Aficiones|Otros datos"),
      HC: list("Datos personales|Contacto|Información personal"),
      HM: list("Perfil|Perfil profesional|Objetivo|Resumen|Sobre mí"),
    },
    titles: list(
      "Desarrollador web|Programadora|Ingeniero de software|Ingeniera industrial|Jefe de obra|Gerente de ventas|Auxiliar administrativo|Asistente contable|Contador|Enfermera|Profesora de inglés|Docente|Técnico de mantenimiento|Practicante de marketing|Becario|Coordinadora de proyectos|Analista de datos|Cajera|Vendedor|Recepcionista|Director comercial|Cocinero|Camarera|Encargado de almacén|Abogada|Diseñador gráfico|Supervisor de producción|Operario|Ejecutiva de cuentas|Investigador",
    ),
    degrees: list(
      "Licenciatura|Grado|Ingeniería|Máster|Maestría|Bachillerato|Técnico superior|Doctorado|Diplomado|Formación profesional|FP Grado Superior|ESO|Preparatoria|Secundaria|Ciclo formativo|Licenciado|Tecnólogo|Educación secundaria",
    ),
    fields: list(
      "Informática|Ingeniería industrial|Administración de empresas|Contabilidad|Derecho|Economía|Psicología|Marketing|Enfermería|Arquitectura|Filología|Biología|Turismo",
    ),
    institutions: list(
      "Universidad de {c}|Universidad Nacional de {c}|Universidad {n}|Instituto Tecnológico de {c}|IES {n}|Instituto {n}|Colegio {n}|Escuela de {c}|Universidad Autónoma de {c}|Universidad Politécnica de {c}|Colegio San {f}|Preparatoria {c}",
    ),
    organizations: list(
      "{n} S.A.|{n} S.L.|Grupo {n}|Constructora {n}|{n} Hermanos|Hospital de {c}|Banco {n}|Ayuntamiento de {c}|Clínica {n}|Transportes {n}|Comercial {n}|{n} S.A. de C.V.|Restaurante {n}|Industrias {n}|Supermercados {n}|{n} y Asociados|Secretaría de Salud",
    ),
    present: list("actualidad|presente|la actualidad|actual|la fecha|hoy"),
    sentences: list(
      "Atención al cliente y ventas|Desarrollo de una aplicación interna|Gestión de un equipo de ocho personas|Elaboración de informes mensuales|Control de inventario y compras|Responsable de la planificación de obras|Apoyo en el área de contabilidad|Reducción de costes en un 10 %|Organización de eventos|Mantenimiento preventivo de las máquinas|Negociación con proveedores|Persona responsable, dinámica y con ganas de aprender|Formación de nuevos empleados",
    ),
    skills: list(
      "Gestión de proyectos|Paquete Office|Excel|SAP|Trabajo en equipo|Photoshop|Contabilidad|Atención al cliente|Python|Java|Análisis de datos|Liderazgo|Redacción",
    ),
    languages: list("Español|Inglés|Francés|Portugués|Catalán"),
    labels: {
      name: ["Nombre", "Nombre y apellidos"],
      company: ["Empresa"],
      position: ["Cargo", "Puesto"],
      period: ["Periodo", "Fechas"],
      degree: ["Título"],
      school: ["Institución", "Centro"],
      phone: ["Teléfono", "Tel", "Móvil"],
      email: ["Correo", "Email"],
      address: ["Dirección", "Domicilio"],
    },
  },
  {
    language: "pt",
    locale: "pt-BR",
    people: ["pt_BR", "pt_PT"],
    headings: {
      HX: list(
        "Experiência profissional|Experiência|Histórico profissional|Experiências profissionais|Percurso profissional",
      ),
      HE: list(
        "Formação acadêmica|Educação|Formação|Escolaridade|Habilitações literárias|Formação académica",
      ),
      HS: list("Habilidades|Competências|Conhecimentos|Competências técnicas|Conhecimentos técnicos"),
      HL: list("Idiomas|Línguas"),
      HP: list("Projetos|Cursos|Certificações|Voluntariado|Cursos complementares"),
      HO: list("Interesses|Referências|Informações adicionais"),
      HC: list("Dados pessoais|Contato|Contacto|Informações pessoais"),
      HM: list("Perfil|Resumo|Objetivo|Resumo profissional|Sobre mim"),
    },
    titles: list(
      "Desenvolvedor de software|Desenvolvedora front-end|Engenheiro de dados|Engenheira civil|Analista de sistemas|Auxiliar administrativo|Assistente financeiro|Gerente de loja|Coordenadora pedagógica|Professor|Enfermeira|Estagiário|Estagiária de direito|Técnico em eletrônica|Vendedora|Supervisor de vendas|Contador|Operador de caixa|Recepcionista|Diretor comercial|Consultora|Motorista|Designer gráfico|Pesquisador|Advogada|Chefe de cozinha|Gestor de projetos",
    ),
    degrees: list(
      "Bacharelado|Licenciatura|Mestrado|Doutorado|Tecnólogo|Pós-graduação|Ensino médio|Ensino médio completo|Técnico|Curso técnico|Graduação|MBA|Ensino superior|Bacharel",
    ),
    fields: list(
      "Ciência da Computação|Engenharia Civil|Administração|Direito|Contabilidade|Enfermagem|Pedagogia|Psicologia|Economia|Marketing|Letras|Sistemas de Informação",
    ),
    institutions: list(
      "Universidade de {c}|Universidade Federal de {c}|Universidade {n}|Faculdade {n}|Instituto Federal de {c}|Escola Estadual {n}|Colégio {n}|Instituto Superior de {c}|SENAI {c}|Escola Secundária de {c}|Universidade Estadual de {c}",
    ),
    organizations: list(
      "{n} Ltda|{n} S.A.|Grupo {n}|Banco {n}|Hospital {n}|Supermercado {n}|Prefeitura de {c}|{n} Tecnologia|Construtora {n}|{n} & Filhos Lda|{n} Consultoria|Transportes {n}|Farmácia {n}|Câmara Municipal de {c}",
    ),
    present: list("atual|presente|o momento|atualmente|hoje|até o momento"),
    sentences: list(
      "Atendimento ao cliente|Desenvolvimento de sistemas internos|Gestão de uma equipe de dez pessoas|Elaboração de relatórios|Controle de estoque e compras|Responsável pelo fechamento mensal|Apoio às áreas de vendas e marketing|Redução de custos em 8%|Organização de eventos|Manutenção de equipamentos|Treinamento de novos funcionários|Profissional dedicada e com facilidade de aprendizado",
    ),
    skills: list(
      "Pacote Office|Excel|Gestão de projetos|Trabalho em equipe|Photoshop|Python|Java|SAP|Contabilidade|Liderança|Análise de dados|Atendimento",
    ),
    languages: list("Português|Inglês|Espanhol|Francês"),
    labels: {
      name: ["Nome", "Nome completo"],
      company: ["Empresa"],
      position: ["Cargo", "Função"],
      period: ["Período"],
      degree: ["Curso", "Grau"],
      school: ["Instituição"],
      phone: ["Telefone", "Celular"],
      email: ["E-mail"],
      address: ["Endereço", "Morada"],
    },
  },
  {
    language: "it",
    locale: "it",
    people: ["it"],
    headings: {
      HX: list(
        "Esperienza lavorativa|Esperienze professionali|Esperienza professionale|Esperienze lavorative|Esperienza",
      ),
      HE: list("Istruzione e formazione|Istruzione|Formazione|Titoli di studio|Studi"),
      HS: list("Competenze|Competenze tecniche|Capacità e competenze|Conoscenze informatiche"),
      HL: list("Lingue|Lingue straniere"),
      HP: list("Progetti|Certificazioni|Corsi|Volontariato"),
      HO: list("Interessi|Referenze|Ulteriori informazioni|Hobby"),
      HC: list("Dati personali|Informazioni personali|Contatti"),
      HM: list("Profilo|Profilo professionale|Chi sono|Obiettivo"),
    },
    titles: list(
      "Sviluppatore software|Ingegnere meccanico|Responsabile vendite|Impiegata amministrativa|Contabile|Infermiere|Insegnante|Tirocinante|Stagista|Direttore commerciale|Tecnico di laboratorio|Commessa|Cameriere|Cuoco|Consulente|Magazziniere|Capo progetto|Analista|Architetto|Operaio|Segretaria|Addetta alle vendite|Grafico",
    ),
    degrees: list(
      "Laurea|Laurea magistrale|Laurea triennale|Diploma|Diploma di maturità|Dottorato|Master|Maturità classica|Maturità scientifica|Licenza media|Qualifica professionale",
    ),
    fields: list(
      "Informatica|Ingegneria meccanica|Economia|Giurisprudenza|Lettere|Architettura|Scienze della comunicazione|Biologia|Ragioneria|Scienze infermieristiche",
    ),
    institutions: list(
      "Università di {c}|Università degli Studi di {c}|Politecnico di {c}|Liceo {n}|Liceo scientifico {n}|Istituto tecnico {n}|ITIS {n}|Istituto alberghiero di {c}|Accademia di {c}",
    ),
    organizations: list(
      "{n} S.p.A.|{n} S.r.l.|Gruppo {n}|Studio {n}|Comune di {c}|Ospedale di {c}|Banca {n}|{n} & Figli|Officine {n}|Ristorante {n}|Farmacia {n}|{n} Costruzioni srl",
    ),
    present: list("oggi|presente|attuale|in corso|ad oggi"),
    sentences: list(
      "Gestione dei clienti e degli ordini|Sviluppo di un'applicazione interna|Coordinamento di un gruppo di cinque persone|Preparazione dei bilanci mensili|Controllo qualità dei prodotti|Manutenzione degli impianti|Organizzazione di eventi|Assistenza ai pazienti|Riduzione dei costi del 10%|Persona precisa e affidabile|Redazione di relazioni tecniche",
    ),
    skills: list(
      "Gestione progetti|Excel|Pacchetto Office|AutoCAD|Lavoro di squadra|Contabilità|Python|SAP|Photoshop|Vendite",
    ),
    languages: list("Italiano|Inglese|Francese|Tedesco|Spagnolo"),
    labels: {
      name: ["Nome", "Cognome e nome"],
      company: ["Azienda", "Datore di lavoro"],
      position: ["Posizione", "Mansione"],
      period: ["Periodo", "Date"],
      degree: ["Titolo"],
      school: ["Istituto"],
      phone: ["Telefono", "Cell"],
      email: ["E-mail"],
      address: ["Indirizzo"],
    },
  },
  {
    language: "nl",
    locale: "nl",
    people: ["nl", "nl_BE"],
    headings: {
      HX: list("Werkervaring|Ervaring|Loopbaan|Relevante werkervaring"),
      HE: list("Opleiding|Opleidingen|Onderwijs|Studie"),
      HS: list("Vaardigheden|Competenties|Computervaardigheden|Kennis"),
      HL: list("Talen|Talenkennis"),
      HP: list("Projecten|Cursussen|Certificaten|Vrijwilligerswerk"),
      HO: list("Interesses|Hobby's|Referenties"),
      HC: list("Persoonlijke gegevens|Contact|Contactgegevens"),
      HM: list("Profiel|Over mij|Samenvatting"),
    },
    titles: list(
      "Softwareontwikkelaar|Projectleider|Accountmanager|Verkoopmedewerker|Administratief medewerker|Verpleegkundige|Docent wiskunde|Stagiair|Teamleider|Boekhouder|Monteur|Magazijnmedewerker|Directeur|Adviseur|Beleidsmedewerker|Onderzoeker|Kok|Ontwerper|Planner|Werkvoorbereider",
    ),
    degrees: list("Bachelor|Master|HBO|MBO|VWO|HAVO|MBO niveau 4|Propedeuse|Diploma|HBO Bachelor|VMBO"),
    fields: list(
      "Informatica|Bedrijfskunde|Rechten|Verpleegkunde|Economie|Werktuigbouwkunde|Communicatie|Psychologie",
    ),
    institutions: list(
      "Universiteit {c}|Hogeschool {c}|ROC {c}|{n} College|{n} Lyceum|Technische Universiteit {c}|Stedelijk Gymnasium {c}",
    ),
    organizations: list(
      "{n} B.V.|{n} BV|Gemeente {c}|Ziekenhuis {c}|{n} & Zonen|{n} Groep|Bakkerij {n}|Stichting {n}|{n} Advies|{n} N.V.",
    ),
    present: list("heden|nu"),
    sentences: list(
      "Begeleiden van klanten|Ontwikkelen van een interne applicatie|Leiding geven aan een team van zes|Opstellen van rapportages|Onderhoud van machines|Verantwoordelijk voor de planning|Organiseren van evenementen|Zelfstandig en nauwkeurig|Verzorgen van de administratie",
    ),
    skills: list("Projectmanagement|Excel|MS Office|Boekhouden|Samenwerken|Python|SAP|Klantcontact"),
    languages: list("Nederlands|Engels|Duits|Frans"),
    labels: {
      name: ["Naam"],
      company: ["Bedrijf", "Werkgever"],
      position: ["Functie"],
      period: ["Periode"],
      degree: ["Diploma"],
      school: ["School"],
      phone: ["Telefoon", "Tel"],
      email: ["E-mail"],
      address: ["Adres"],
    },
  },
  {
    language: "pl",
    locale: "pl",
    people: ["pl"],
    headings: {
      HX: list("Doświadczenie zawodowe|Doświadczenie|Przebieg kariery|Historia zatrudnienia"),
      HE: list("Wykształcenie|Edukacja|Nauka"),
      HS: list("Umiejętności|Kompetencje|Umiejętności techniczne|Znajomość programów"),
      HL: list("Języki|Języki obce|Znajomość języków"),
      HP: list("Projekty|Kursy|Certyfikaty|Szkolenia|Wolontariat"),
      HO: list("Zainteresowania|Hobby|Referencje"),
      HC: list("Dane osobowe|Kontakt|Dane kontaktowe"),
      HM: list("Profil|O mnie|Podsumowanie|Profil zawodowy"),
    },
    titles: list(
      "Programista Java|Inżynier produkcji|Kierownik projektu|Specjalista ds. marketingu|Księgowa|Asystentka biura|Sprzedawca|Nauczyciel|Pielęgniarka|Stażysta|Praktykant|Magazynier|Kierowca|Dyrektor handlowy|Analityk danych|Przedstawiciel handlowy|Operator maszyn|Kucharz|Administrator systemów|Doradca klienta|Grafik",
    ),
    degrees: list(
      "Licencjat|Magister|Inżynier|Doktorat|Matura|Technik|Studia podyplomowe|magisterskie|licencjackie|Studia inżynierskie|wykształcenie średnie",
    ),
    fields: list(
      "Informatyka|Zarządzanie|Ekonomia|Prawo|Mechanika i budowa maszyn|Pedagogika|Biologia|Budownictwo",
    ),
    institutions: list(
      "Uniwersytet {n}|Politechnika {n}|Uniwersytet w {c}|Szkoła Główna w {c}|Liceum Ogólnokształcące w {c}|Technikum nr 3 w {c}|Akademia {n}|Zespół Szkół w {c}",
    ),
    organizations: list(
      "{n} Sp. z o.o.|{n} S.A.|Urząd Miasta {c}|Szpital w {c}|Grupa {n}|Bank {n}|{n} Polska|Przedsiębiorstwo {n}|Hurtownia {n}",
    ),
    present: list("obecnie|nadal|teraz|do chwili obecnej"),
    sentences: list(
      "Obsługa klienta i sprzedaż|Tworzenie aplikacji webowych|Kierowanie zespołem pięciu osób|Przygotowywanie raportów|Prowadzenie dokumentacji|Kontrola jakości produktów|Odpowiedzialność za budżet działu|Organizacja szkoleń|Osoba sumienna i komunikatywna",
    ),
    skills: list(
      "Excel|MS Office|Praca w zespole|SAP|Prawo jazdy kat. B|Java|Python|Zarządzanie projektami|AutoCAD",
    ),
    languages: list("Polski|Angielski|Niemiecki|Rosyjski"),
    labels: {
      name: ["Imię i nazwisko"],
      company: ["Firma", "Pracodawca"],
      position: ["Stanowisko"],
      period: ["Okres"],
      degree: ["Tytuł"],
      school: ["Uczelnia"],
      phone: ["Telefon", "Tel."],
      email: ["E-mail"],
      address: ["Adres"],
    },
  },
  {
    language: "tr",
    locale: "tr",
    people: ["tr"],
    headings: {
      HX: list("İş Deneyimi|Deneyim|İş Tecrübesi|İş Geçmişi|Deneyimler"),
      HE: list("Eğitim|Eğitim Bilgileri|Öğrenim"),
      HS: list("Yetenekler|Beceriler|Yetkinlikler|Bilgisayar Bilgisi"),
      HL: list("Diller|Yabancı Dil"),
      HP: list("Projeler|Sertifikalar|Kurslar"),
      HO: list("İlgi Alanları|Referanslar|Hobiler"),
      HC: list("Kişisel Bilgiler|İletişim"),
      HM: list("Hakkımda|Özet|Profil|Kariyer Hedefi"),
    },
    titles: list(
      "Yazılım Mühendisi|Yazılım Geliştirici|Muhasebe Uzmanı|Satış Temsilcisi|Makine Mühendisi|Proje Yöneticisi|İnsan Kaynakları Uzmanı|Öğretmen|Hemşire|Stajyer|Muhasebeci|Mağaza Müdürü|Genel Müdür|Teknisyen|Grafik Tasarımcı|Veri Analisti|Garson|Aşçı|Müdür Yardımcısı|Sekreter",
    ),
    degrees: list("Lisans|Yüksek Lisans|Ön Lisans|Doktora|Lise|Lisans Derecesi|Meslek Lisesi"),
    fields: list(
      "Bilgisayar Mühendisliği|Makine Mühendisliği|İşletme|Hukuk|Ekonomi|Muhasebe|Psikoloji|İstatistik",
    ),
    institutions: list(
      "{c} Üniversitesi|{c} Teknik Üniversitesi|{n} Üniversitesi|{c} Anadolu Lisesi|{c} Meslek Lisesi|{n} Lisesi",
    ),
    organizations: list(
      "{n} A.Ş.|{n} Ltd. Şti.|{n} Holding|{n} Bankası|{n} Hastanesi|{c} Belediyesi|{n} Yazılım|{n} Tekstil|{n} Otomotiv San. ve Tic. A.Ş.",
    ),
    present: list("günümüz|halen|devam ediyor|bugün|Devam"),
    sentences: list(
      "Müşteri ilişkilerini yürüttüm|Beş kişilik ekibi yönettim|Aylık raporların hazırlanması|Web uygulamaları geliştirilmesi|Üretim planlaması ve kalite kontrol|Satın alma süreçlerinin takibi|Sorumluluk sahibi ve takım çalışmasına yatkın",
    ),
    skills: list("Excel|MS Office|AutoCAD|Takım çalışması|SAP|Python|Java|İletişim|Proje yönetimi"),
    languages: list("Türkçe|İngilizce|Almanca|Fransızca"),
    labels: {
      name: ["Ad Soyad", "Adı Soyadı"],
      company: ["Şirket", "Firma"],
      position: ["Pozisyon", "Görev"],
      period: ["Tarih", "Dönem"],
      degree: ["Derece"],
      school: ["Okul"],
      phone: ["Telefon", "Tel"],
      email: ["E-posta"],
      address: ["Adres"],
    },
  },
  {
    language: "ru",
    locale: "ru",
    people: ["ru", "uk"],
    headings: {
      HX: list("Опыт работы|Трудовая деятельность|Опыт|Профессиональный опыт|Места работы"),
      HE: list("Образование|Учёба|Высшее образование"),
      HS: list("Навыки|Ключевые навыки|Профессиональные навыки|Умения"),
      HL: list("Языки|Знание языков|Иностранные языки"),
      HP: list("Проекты|Курсы|Сертификаты|Достижения"),
      HO: list("Интересы|Хобби|Рекомендации|Дополнительная информация"),
      HC: list("Личные данные|Контакты|Контактная информация"),
      HM: list("О себе|Цель|Обо мне|Резюме"),
    },
    titles: list(
      "Инженер-программист|Разработчик|Менеджер по продажам|Бухгалтер|Главный бухгалтер|Руководитель отдела|Начальник цеха|Учитель математики|Врач|Медсестра|Стажёр|Системный администратор|Аналитик|Дизайнер|Помощник руководителя|Директор магазина|Юрист|Водитель|Продавец-консультант|Маркетолог|Тестировщик|Инженер-конструктор",
    ),
    degrees: list(
      "Бакалавр|Магистр|Специалист|Высшее|Среднее специальное|Кандидат наук|Диплом специалиста|Аспирантура",
    ),
    fields: list(
      "Прикладная математика|Информатика|Экономика|Юриспруденция|Менеджмент|Машиностроение|Филология|Физика",
    ),
    institutions: list(
      "{c} государственный университет|Московский институт {n}|{c} технический университет|Университет {n}|Колледж {c}|Академия {n}|Институт {n}",
    ),
    organizations: list(
      "ООО «{n}»|АО «{n}»|ПАО «{n}»|ИП {n}|Банк {n}|Завод «{n}»|Компания {n}|Больница № 4|Группа компаний {n}",
    ),
    present: list("настоящее время|по настоящее время|н.в.|сейчас|наст. время"),
    sentences: list(
      "Разработка и поддержка внутренних систем|Ведение клиентской базы|Подготовка отчётов|Руководство отделом из семи человек|Контроль качества продукции|Обучение новых сотрудников|Сократил расходы на 12%|Ответственный и коммуникабельный|Планирование работ",
    ),
    skills: list("Excel|1С|Python|Java|SQL|AutoCAD|Работа в команде|Деловая переписка|Управление проектами"),
    languages: list("Русский|Английский|Немецкий"),
    labels: {
      name: ["ФИО", "Имя"],
      company: ["Компания", "Организация"],
      position: ["Должность"],
      period: ["Период"],
      degree: ["Степень"],
      school: ["Учебное заведение", "Вуз"],
      phone: ["Телефон", "Тел."],
      email: ["E-mail", "Почта"],
      address: ["Адрес", "Город"],
    },
  },
  {
    language: "zh",
    locale: "zh",
    people: ["zh_CN", "zh_TW"],
    headings: {
      HX: list("工作经历|工作经验|实习经历|职业经历|工作經歷"),
      HE: list("教育背景|教育经历|学历|教育經歷"),
      HS: list("专业技能|技能|个人技能|技能特长"),
      HL: list("语言能力|语言"),
      HP: list("项目经历|项目经验|获奖情况|证书|荣誉奖项"),
      HO: list("兴趣爱好|其他"),
      HC: list("个人信息|联系方式|基本信息"),
      HM: list("自我评价|个人简介|求职意向|个人总结"),
    },
    titles: list(
      "软件工程师|产品经理|会计|销售经理|前端开发工程师|数据分析师|人力资源专员|实习生|教师|护士|项目经理|设计师|测试工程师|行政助理|运营专员|总经理|采购员|机械工程师",
    ),
    degrees: list("本科|硕士|学士|博士|大专|高中|硕士研究生"),
    fields: list("计算机科学与技术|会计学|机械工程|工商管理|英语|软件工程|市场营销|法学"),
    institutions: list("{c}大学|{c}理工大学|{c}师范大学|{c}职业技术学院|{c}第一中学|{c}工业大学"),
    organizations: list(
      "{c}{n}科技有限公司|{n}集团|{c}银行|{n}软件股份有限公司|{c}人民医院|{n}贸易有限公司|{c}{n}电子厂",
    ),
    present: list("至今|现在"),
    sentences: list(
      "负责公司网站的开发与维护|管理五人团队,完成季度目标|编写技术文档和月度报告|协助部门经理处理日常事务|参与需求分析与系统设计|工作认真负责,善于沟通|降低成本百分之十",
    ),
    skills: list("Java|Python|Excel|办公软件|数据库|沟通能力|团队合作|英语六级|Photoshop"),
    languages: list("中文|英语|日语"),
    labels: {
      name: ["姓名"],
      company: ["公司", "单位"],
      position: ["职位", "职务"],
      period: ["时间"],
      degree: ["学历"],
      school: ["学校", "院校"],
      phone: ["电话", "手机"],
      email: ["邮箱"],
      address: ["地址", "现居地"],
    },
  },
  {
    language: "ja",
    locale: "ja",
    people: ["ja"],
    headings: {
      HX: list("職歴|職務経歴|職務経歴書|経歴"),
      HE: list("学歴|教育"),
      HS: list("スキル|資格・スキル|技術スキル|活かせる経験"),
      HL: list("語学|語学力|言語"),
      HP: list("プロジェクト|免許・資格|資格"),
      HO: list("趣味|志望動機|本人希望"),
      HC: list("連絡先|基本情報|個人情報"),
      HM: list("職務要約|自己PR|自己紹介"),
    },
    titles: list(
      "ソフトウェアエンジニア|営業担当|プロジェクトマネージャー|経理担当|人事部長|デザイナー|課長|看護師|教員|インターン|店長|主任",
    ),
    degrees: list("学士|修士|博士|高等学校卒業|工学士"),
    fields: list("情報工学|経済学|機械工学|法学|文学|経営学"),
    institutions: list("{c}大学|{c}工業大学|{c}県立高等学校|{c}専門学校|{n}学院大学"),
    organizations: list("株式会社{n}|{n}株式会社|{n}工業株式会社|合同会社{n}|{c}銀行|{c}市役所|{n}商事"),
    present: list("現在|至現在"),
    sentences: list(
      "社内システムの開発を担当|顧客対応および見積書の作成|五名のチームを管理|月次決算と報告書の作成|品質管理の改善に取り組む|新人研修を実施",
    ),
    skills: list("Java|Python|Excel|簿記2級|普通自動車免許|AWS|TOEIC 800"),
    languages: list("日本語|英語"),
    labels: {
      name: ["氏名", "名前"],
      company: ["会社名", "勤務先"],
      position: ["役職", "職種"],
      period: ["期間"],
      degree: ["学位"],
      school: ["学校名"],
      phone: ["電話"],
      email: ["メール"],
      address: ["住所"],
    },
  },
  {
    language: "ko",
    locale: "ko",
    people: ["ko"],
    headings: {
      HX: list("경력|경력사항|경력 사항|업무 경험"),
      HE: list("학력|학력사항|교육"),
      HS: list("기술|보유 기술|기술 스택|역량"),
      HL: list("언어|외국어"),
      HP: list("프로젝트|자격증|수상 경력"),
      HO: list("취미|기타"),
      HC: list("연락처|인적사항"),
      HM: list("소개|자기소개|요약"),
    },
    titles: list(
      "소프트웨어 엔지니어|백엔드 개발자|마케팅 매니저|디자이너|회계 담당|인턴|팀장|연구원|영업 사원|간호사|교사|프로젝트 매니저",
    ),
    degrees: list("학사|석사|박사|공학사|고등학교 졸업"),
    fields: list("컴퓨터공학|경영학|기계공학|경제학|디자인|통계학"),
    institutions: list("{c}대학교|{n}대학교|{c}고등학교|{c}과학기술원"),
    organizations: list("주식회사 {n}|{n}전자|{n}소프트|(주){n}|{c}은행|{n} 그룹|{n}테크"),
    present: list("현재|재직중"),
    sentences: list(
      "사내 시스템 개발 및 운영|고객 상담과 견적서 작성|다섯 명의 팀을 관리|월간 보고서 작성|데이터 파이프라인 구축|품질 개선 활동 진행",
    ),
    skills: list("Java|Python|Excel|AWS|Photoshop|데이터 분석|토익 900"),
    languages: list("한국어|영어|일본어"),
    labels: {
      name: ["이름", "성명"],
      company: ["회사", "회사명"],
      position: ["직책", "직무"],
      period: ["기간"],
      degree: ["학위"],
      school: ["학교"],
      phone: ["전화", "연락처"],
      email: ["이메일"],
      address: ["주소"],
    },
  },
];
