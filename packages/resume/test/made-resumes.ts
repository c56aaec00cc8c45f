/** Invented people in layouts as word processors, LaTeX classes and resume builders make them; `\t` is a wide gap. */
export type MadeResume = {
  layout: string;
  pages: string[];
  name: string;
  email: string;
  phone: string | null;
  /** Title, organization, start, end ("now" while it goes on). */
  roles: [string, string | null, string | null, string | null][];
  /** Institution, degree, end. */
  schools: [string, string | null, string | null][];
  /** As the resume spells the listed ones. */
  skills: string[];
};

export const madeResumes: MadeResume[] = [
  {
    layout: "German table with dates at the left",
    pages: [
      `
      Lebenslauf

      Persönliche Daten
      Name:\tJürgen Öztürk-Weiß
      Anschrift:\tHauptstraße 12, 50667 Köln
      Telefon:\t0221 / 47 11 08 15
      E-Mail:\tj.oeztuerk@beispiel.de
      Geburtsdatum:\t12.03.1988

      Berufserfahrung
      seit 04/2019\tSenior Softwareentwickler
      Rheinwerk Systeme GmbH, Köln
      • Entwicklung von Schnittstellen in Java und Spring Boot
      • Einführung von Kubernetes
      10/2014 – 03/2019\tSoftwareentwickler
      Domstadt Digital AG, Köln
      • Pflege eines Shops in PHP

      Ausbildung
      10/2009 – 09/2014\tTechnische Hochschule Köln
      Bachelor of Science Informatik
      08/2000 – 06/2008\tGymnasium Nippes
      Abitur

      Kenntnisse
      Programmiersprachen:\tJava, Kotlin, PHP
      Werkzeuge:\tGit, Docker, Jenkins

      Sprachen
      Deutsch (Muttersprache), Englisch (verhandlungssicher), Türkisch (fließend)
      `,
    ],
    name: "Jürgen Öztürk-Weiß",
    email: "j.oeztuerk@beispiel.de",
    phone: "0221 / 47 11 08 15",
    roles: [
      ["Senior Softwareentwickler", "Rheinwerk Systeme GmbH", "2019-04", "now"],
      ["Softwareentwickler", "Domstadt Digital AG", "2014-10", "2019-03"],
    ],
    schools: [
      ["Technische Hochschule Köln", "Bachelor of Science Informatik", "2014-09"],
      ["Gymnasium Nippes", "Abitur", "2008-06"],
    ],
    skills: ["Java", "Kotlin", "PHP", "Git", "Docker", "Jenkins"],
  },
  {
    layout: "French with the company after the title",
    pages: [
      `
      Élodie LEFÈVRE
      Développeuse full-stack
      12 rue des Lilas, 69003 Lyon
      Tél. : 06 12 34 56 78 – elodie.lefevre@exemple.fr – linkedin.com/in/elodielefevre

      EXPÉRIENCES PROFESSIONNELLES
      Développeuse full-stack – Soleil Numérique, Lyon\tDepuis septembre 2020
      - Refonte du portail clients en Vue.js et Symfony
      - Mise en place de tests avec Cypress
      Développeuse web – Agence Cigale, Grenoble\tjanv. 2017 – août 2020
      - Création de vingt sites WordPress
      Stagiaire – Mairie de Valence\tmars – juin 2016
      - Petit outil de réservation

      FORMATION
      Master Informatique – Université Grenoble Alpes\t2014 – 2016
      Licence Informatique – Université Lyon 1\t2011 – 2014

      COMPÉTENCES
      Langages : JavaScript, TypeScript, PHP, SQL
      Outils : Git, Docker, Figma

      LANGUES
      Français : langue maternelle
      Anglais : courant (C1)
      `,
    ],
    name: "Élodie LEFÈVRE",
    email: "elodie.lefevre@exemple.fr",
    phone: "06 12 34 56 78",
    roles: [
      ["Développeuse full-stack", "Soleil Numérique", "2020-09", "now"],
      ["Développeuse web", "Agence Cigale", "2017-01", "2020-08"],
      ["Stagiaire", "Mairie de Valence", "2016-03", "2016-06"],
    ],
    schools: [
      ["Université Grenoble Alpes", "Master Informatique", "2016"],
      ["Université Lyon 1", "Licence Informatique", "2014"],
    ],
    skills: ["JavaScript", "TypeScript", "PHP", "SQL", "Git", "Docker", "Figma"],
  },
  {
    layout: "Spanish with dates below",
    pages: [
      `
      MARÍA JOSÉ IBÁÑEZ ROJAS
      Ingeniera de datos
      Valencia, España | +34 612 345 678 | mjibanez@ejemplo.es

      PERFIL
      Ingeniera de datos con siete años de experiencia en plataformas de análisis para el comercio y la logística.

      EXPERIENCIA LABORAL
      Ingeniera de datos
      Naranjo Analítica S.L.
      Enero de 2020 – Actualidad
      • Diseño de tuberías de datos con Airflow y dbt
      Analista de datos
      Transportes Turia S.A.
      Marzo de 2016 – Diciembre de 2019
      • Informes semanales en Tableau para cinco almacenes

      EDUCACIÓN
      Grado en Matemáticas
      Universidad de Valencia
      2011 – 2015

      HABILIDADES
      Python • SQL • Airflow • dbt • Tableau

      IDIOMAS
      Español (nativo), inglés (C1), valenciano
      `,
    ],
    name: "MARÍA JOSÉ IBÁÑEZ ROJAS",
    email: "mjibanez@ejemplo.es",
    phone: "+34 612 345 678",
    roles: [
      ["Ingeniera de datos", "Naranjo Analítica S.L.", "2020-01", "now"],
      ["Analista de datos", "Transportes Turia S.A.", "2016-03", "2019-12"],
    ],
    schools: [["Universidad de Valencia", "Grado en Matemáticas", "2015"]],
    skills: ["Python", "SQL", "Airflow", "dbt", "Tableau"],
  },
  {
    layout: "LaTeX of students with four corners",
    pages: [
      `
      Priya Raman
      512-555-0142 | priya.raman@example.edu | linkedin.com/in/priyaraman | github.com/priyar

      EDUCATION
      Lakeside University\tMadison, WI
      Bachelor of Science in Computer Engineering, Minor in Music\tAug. 2018 – Expected May 2022
      Hill Valley Community College\tHill Valley, CA
      Associate in Liberal Arts\tAug. 2014 – May 2018

      EXPERIENCE
      Undergraduate Research Assistant\tJune 2020 – Present
      Lakeside University\tMadison, WI
      • Developed a REST API using FastAPI and PostgreSQL to store data from learning systems
      • Explored ways to visualize GitHub collaboration in a classroom setting
      IT Support Specialist\tSept. 2018 – Present
      Lakeside University\tMadison, WI
      • Communicate with managers to set up campus computers used on campus
      Barista\tMay 2017 – Aug. 2017
      Bean There\tHill Valley, CA
      • Made four hundred coffees on a good day

      PROJECTS
      Gitlytics | Python, Flask, React, PostgreSQL, Docker\tJune 2020 – Present
      • Developed a full-stack web application with Flask serving a REST API
      Simple Paintball | Spigot API, Java, Maven\tMay 2018 – May 2020
      • Published plugin to websites gaining 2K+ downloads

      TECHNICAL SKILLS
      Languages: Java, Python, C/C++, SQL (Postgres), JavaScript, HTML/CSS, R
      Frameworks: React, Node.js, Flask, JUnit, WordPress
      Developer Tools: Git, Docker, TravisCI, Google Cloud Platform, VS Code
      `,
    ],
    name: "Priya Raman",
    email: "priya.raman@example.edu",
    phone: "512-555-0142",
    roles: [
      ["Undergraduate Research Assistant", "Lakeside University", "2020-06", "now"],
      ["IT Support Specialist", "Lakeside University", "2018-09", "now"],
      ["Barista", "Bean There", "2017-05", "2017-08"],
    ],
    schools: [
      ["Lakeside University", "Bachelor of Science in Computer Engineering, Minor in Music", "2022-05"],
      ["Hill Valley Community College", "Associate in Liberal Arts", "2018-05"],
    ],
    skills: [
      ..."Java,Python,C/C++,SQL (Postgres),JavaScript,HTML/CSS,R,React,Node.js,Flask,JUnit,WordPress".split(
        ",",
      ),
      ..."Git,Docker,TravisCI,Google Cloud Platform,VS Code".split(","),
    ],
  },
  {
    layout: "export of a professional network: employer once, several titles below",
    pages: [
      `
      Contact
      tomasz.zielinski@example.pl
      www.linkedin.com/in/tzielinski
      (LinkedIn)

      Top Skills
      Product Strategy
      Roadmapping
      SQL

      Languages
      Polish (Native or Bilingual)
      English (Full Professional)

      Tomasz Zieliński
      Group Product Manager at Amber Bay
      Gdańsk, Pomorskie, Poland

      Summary
      I build products for people who move things: ports, trucks and the offices behind them.

      Experience

      Amber Bay
      5 years 2 months
      Group Product Manager
      January 2022 - Present (3 years)
      Gdańsk, Poland
      I lead three teams that work on berth planning.
      Product Manager
      November 2019 - January 2022 (2 years 3 months)
      Gdańsk, Poland

      Kran & Söhne
      Business Analyst
      June 2015 - October 2019 (4 years 5 months)
      Hamburg Area, Germany
      Wrote the requirements for the crane scheduler.

      Education
      Gdańsk University of Technology
      Master of Science - MS, Ocean Engineering · (2010 - 2015)
      `,
    ],
    name: "Tomasz Zieliński",
    email: "tomasz.zielinski@example.pl",
    phone: null,
    roles: [
      ["Group Product Manager", "Amber Bay", "2022-01", "now"],
      ["Product Manager", "Amber Bay", "2019-11", "2022-01"],
      ["Business Analyst", "Kran & Söhne", "2015-06", "2019-10"],
    ],
    schools: [["Gdańsk University of Technology", "Master of Science - MS, Ocean Engineering", "2015"]],
    skills: ["Product Strategy", "Roadmapping", "SQL"],
  },
  {
    layout: "plain text with decorated and numbered headings, titles at companies",
    pages: [
      `
      NGOZI ADEYEMI, PMP
      Lagos, Nigeria
      Phone: +234 803 555 0123 | Email: ngozi.adeyemi@example.com

      ====== 1. PROFESSIONAL SUMMARY ======
      Project manager who brings hardware and software teams to one date, and keeps the date.

      ====== 2. WORK EXPERIENCE ======
      Senior Project Manager at Palm Networks (Mar 2018 to date)
      * Delivered 14 base stations two weeks early
      Project Coordinator at Delta Telecom (06.2013 - 02.2018)
      * Kept the plan of eleven suppliers

      ====== 3. EDUCATION ======
      B.Eng. Electrical Engineering, University of Lagos, 2012

      ====== 4. SKILLS ======
      * Risk management
      * Stakeholder communication
      * MS Project
      `,
    ],
    name: "NGOZI ADEYEMI",
    email: "ngozi.adeyemi@example.com",
    phone: "+234 803 555 0123",
    roles: [
      ["Senior Project Manager", "Palm Networks", "2018-03", "now"],
      ["Project Coordinator", "Delta Telecom", "2013-06", "2018-02"],
    ],
    schools: [["University of Lagos", "B.Eng. Electrical Engineering", "2012"]],
    skills: ["Risk management", "Stakeholder communication", "MS Project"],
  },
  {
    layout: "European form: dates and place above, capital titles",
    pages: [
      `
      Anna-Lena Virtanen
      Nationality: Finnish  Date of birth: 02/05/1990
      Phone: (+358) 401234567  Email: anna.virtanen@example.fi
      Home: Mannerheimintie 5, 00100 Helsinki (Finland)

      WORK EXPERIENCE
      01/09/2018 – CURRENT Helsinki, Finland
      REGISTERED NURSE NORTH SHORE HOSPITAL
      • Care of patients after surgery
      01/02/2015 – 31/08/2018 Tampere, Finland
      PRACTICAL NURSE LAKE CLINIC OY
      • Night shifts in a ward of twenty beds

      EDUCATION AND TRAINING
      2011 – 2015 Tampere, Finland
      BACHELOR OF HEALTH CARE Tampere University of Applied Sciences

      LANGUAGE SKILLS
      Mother tongue(s): FINNISH
      Other language(s): SWEDISH, ENGLISH

      SKILLS
      Wound care | Triage | Electronic patient records | Teamwork
      `,
    ],
    name: "Anna-Lena Virtanen",
    email: "anna.virtanen@example.fi",
    phone: "(+358) 401234567",
    roles: [
      ["REGISTERED NURSE", "NORTH SHORE HOSPITAL", "2018-09", "now"],
      ["PRACTICAL NURSE", "LAKE CLINIC OY", "2015-02", "2018-08"],
    ],
    schools: [["Tampere University of Applied Sciences", "BACHELOR OF HEALTH CARE", "2015"]],
    skills: ["Wound care", "Triage", "Electronic patient records", "Teamwork"],
  },
  {
    layout: "cards of a resume builder: skills with levels, unusual titles",
    pages: [
      `
      Kofi Mensah
      Chef de Partie
      Accra, Ghana\t+233 24 555 0199\tkofi@mensah.example

      Summary
      Cook of West African food with an eye for waste and a hand for sauces, trained in two hotels.

      Experience
      The Golden Okra\tFebruary 2021 to Present
      Chef de Partie\tAccra, Ghana
      https://goldenokra.example/
      Cut the waste of the kitchen by a third within one year.
      Hotel Cape Breeze\tMay 2018 to January 2021
      Commis Chef\tCape Coast, Ghana
      Prepared two hundred covers a night.

      Education
      Volta Culinary Institute\t2016 to 2018
      Ho, Ghana\tDiploma in Culinary Arts

      Skills
      Sauces
      Expert
      Béchamel, Groundnut, Velouté
      Menu planning
      ●●●●○
      Food safety
      4/5
      Languages
      English
      Fluent
      Twi
      Native Speaker
      References
      Available upon request
      `,
    ],
    name: "Kofi Mensah",
    email: "kofi@mensah.example",
    phone: "+233 24 555 0199",
    roles: [
      ["Chef de Partie", "The Golden Okra", "2021-02", "now"],
      ["Commis Chef", "Hotel Cape Breeze", "2018-05", "2021-01"],
    ],
    schools: [["Volta Culinary Institute", "Diploma in Culinary Arts", "2018"]],
    skills: ["Sauces", "Béchamel", "Groundnut", "Velouté", "Menu planning", "Food safety"],
  },
  {
    layout: "Indian resume with a table of marks",
    pages: [
      `
      RESUME
      Ananya Krishnamurthy, M.Tech
      Mobile: +91-98450 12345
      E-mail : ananya.k @ example.in

      CAREER OBJECTIVE
      To work as a verification engineer in a team that ships silicon and learns from each of its tape-outs.

      PROFESSIONAL EXPERIENCE
      Company: Deccan Semiconductors Pvt. Ltd., Bengaluru
      Designation: Verification Engineer
      Duration: July 2019 – Till date
      • Wrote UVM test benches for two memory controllers
      Company: Godavari Infotech Ltd.
      Designation: Trainee Engineer
      Duration: Aug 2017 – June 2019
      • Maintained scripts in Perl and Python

      ACADEMIC QUALIFICATIONS
      M.Tech in VLSI Design, Institute of Silicon Sciences, 2017, CGPA 8.9
      B.E. in Electronics, Kaveri College of Engineering, 2015, 82%

      TECHNICAL SKILLS
      HDL : Verilog, SystemVerilog
      Scripting : Python, Perl, Bash

      DECLARATION
      I hereby declare that the above is true to the best of my knowledge.
      `,
    ],
    name: "Ananya Krishnamurthy",
    email: "ananya.k@example.in",
    phone: "+91-98450 12345",
    roles: [
      ["Verification Engineer", "Deccan Semiconductors Pvt. Ltd.", "2019-07", "now"],
      ["Trainee Engineer", "Godavari Infotech Ltd.", "2017-08", "2019-06"],
    ],
    schools: [
      ["Institute of Silicon Sciences", "M.Tech in VLSI Design", "2017"],
      ["Kaveri College of Engineering", "B.E. in Electronics", "2015"],
    ],
    skills: ["Verilog", "SystemVerilog", "Python", "Perl", "Bash"],
  },
  {
    layout: "Russian, dates on lines of their own",
    pages: [
      `
      Смирнова Екатерина Павловна
      Москва, Россия
      +7 (916) 555-01-23
      e.smirnova@primer.ru

      Опыт работы
      Январь 2019 — настоящее время
      ООО «Северный ветер»
      Ведущий разработчик
      • Перевела платёжный сервис на Go и PostgreSQL
      Июнь 2015 — декабрь 2018
      АО «Тихая гавань»
      Программист
      • Поддержка сайта на PHP

      Образование
      2010 — 2015
      Московский государственный университет
      Прикладная математика, специалист

      Навыки
      Go, PostgreSQL, Docker, Kafka

      Языки
      Русский — родной, английский — B2
      `,
    ],
    name: "Смирнова Екатерина Павловна",
    email: "e.smirnova@primer.ru",
    phone: "+7 (916) 555-01-23",
    roles: [
      ["Ведущий разработчик", "ООО «Северный ветер»", "2019-01", "now"],
      ["Программист", "АО «Тихая гавань»", "2015-06", "2018-12"],
    ],
    schools: [["Московский государственный университет", "Прикладная математика, специалист", "2015"]],
    skills: ["Go", "PostgreSQL", "Docker", "Kafka"],
  },
  {
    layout: "Chinese",
    pages: [
      `
      王小明
      高级前端工程师
      电话：138 0013 8000
      邮箱：wang.xiaoming@example.cn

      工作经历
      2019.07 - 至今\t海风科技有限公司\t高级前端工程师
      • 使用 React 与 TypeScript 重写商家后台
      2016.07 - 2019.06\t青山网络有限公司\t前端工程师
      • 维护移动端页面

      教育背景
      2012.09 - 2016.06\t江南大学\t计算机科学与技术 本科

      专业技能
      React、TypeScript、Node.js、Webpack
      `,
    ],
    name: "王小明",
    email: "wang.xiaoming@example.cn",
    phone: "138 0013 8000",
    roles: [
      ["高级前端工程师", "海风科技有限公司", "2019-07", "now"],
      ["前端工程师", "青山网络有限公司", "2016-07", "2019-06"],
    ],
    schools: [["江南大学", "计算机科学与技术 本科", "2016-06"]],
    skills: ["React", "TypeScript", "Node.js", "Webpack"],
  },
  {
    layout: "name after the contact block, name and title on one line, seasons and short years",
    pages: [
      `
      tel. +44 20 7946 0018 ext. 42
      mailto:h.okonkwo-baird@example.co.uk
      https://www.okonkwobaird.example

      Harriet Okonkwo-Baird | Staff Site Reliability Engineer

      Selected Experience
      Staff Site Reliability Engineer, Tern Payments\tJan '20 – now
      London
      – Halved the pages at night by removing alerts that nobody acted on
      Site Reliability Engineer, Tern Payments\tSummer 2016 – Dec '19
      – Moved 300 services to Kubernetes
      Systems Administrator, City Library\t2012 – 2016
      – Looked after forty servers

      Education & Certifications
      MSc Distributed Systems, Imperial Downs College, London (2012), GPA: 3.8/4.0
      BSc (Hons) Mathematics, University of Fife (2010)

      Toolbox
      Kubernetes (EKS, GKE), Terraform, Go; Prometheus, Grafana and PagerDuty
      `,
    ],
    name: "Harriet Okonkwo-Baird",
    email: "h.okonkwo-baird@example.co.uk",
    phone: "+44 20 7946 0018 ext. 42",
    roles: [
      ["Staff Site Reliability Engineer", "Tern Payments", "2020-01", "now"],
      ["Site Reliability Engineer", "Tern Payments", "2016", "2019-12"],
      ["Systems Administrator", "City Library", "2012", "2016"],
    ],
    schools: [
      ["Imperial Downs College", "MSc Distributed Systems", "2012"],
      ["University of Fife", "BSc (Hons) Mathematics", "2010"],
    ],
    skills: ["Kubernetes", "EKS", "GKE", "Terraform", "Go", "Prometheus", "Grafana", "PagerDuty"],
  },
  {
    layout: "Portuguese, company with place, title below",
    pages: [
      `
      João Pedro da Silva
      Rua das Flores, 10 - Porto, Portugal
      Telemóvel: 912 345 678 / jp.silva@exemplo.pt

      EXPERIÊNCIA PROFISSIONAL
      Ribeira Software, Porto
      Programador Sénior
      fevereiro de 2018 – atual
      • Manutenção de uma aplicação em C# e SQL Server
      Casa do Douro, Vila Real
      Técnico de informática
      setembro de 2013 – janeiro de 2018

      FORMAÇÃO ACADÉMICA
      Universidade do Minho
      Licenciatura em Engenharia Informática
      2009 – 2013

      COMPETÊNCIAS
      C#
      SQL Server
      Azure DevOps
      `,
    ],
    name: "João Pedro da Silva",
    email: "jp.silva@exemplo.pt",
    phone: "912 345 678",
    roles: [
      ["Programador Sénior", "Ribeira Software", "2018-02", "now"],
      ["Técnico de informática", "Casa do Douro", "2013-09", "2018-01"],
    ],
    schools: [["Universidade do Minho", "Licenciatura em Engenharia Informática", "2013"]],
    skills: ["C#", "SQL Server", "Azure DevOps"],
  },
  {
    layout: "two pages, running header, an employer whose name holds a title's word",
    pages: [
      `
      DR. SAMUEL O'BRIEN
      Boston, MA 02116 · (617) 555-0170 · sam@obrien.example · github.com/sobrien

      RESEARCH EXPERIENCE
      Postdoctoral Fellow, Center for Ocean Engineering, Boston, MA\tSept 2021–present
      • Modelled waves with Julia
      Data Science Consultant, Lead Partners LLC, Remote\t5/2019–8/2021
      • Forecast demand for 12 harbours
      `,
      `
      Samuel O'Brien\tPage 2
      Software Developer, Architect Tools Inc., Denver, CO\t6/2014–4/2019
      • Wrote a solver in C++

      EDUCATION
      PhD in Applied Mathematics, Brown Hill University, Providence, RI\t2021
      BA, Physics, Reed Valley College\t2014

      SKILLS
      Programming: Julia, C++, Python (NumPy, SciPy)
      Methods: Monte Carlo simulation, finite elements
      `,
    ],
    name: "SAMUEL O'BRIEN",
    email: "sam@obrien.example",
    phone: "(617) 555-0170",
    roles: [
      ["Postdoctoral Fellow", "Center for Ocean Engineering", "2021-09", "now"],
      ["Data Science Consultant", "Lead Partners LLC", "2019-05", "2021-08"],
      ["Software Developer", "Architect Tools Inc.", "2014-06", "2019-04"],
    ],
    schools: [
      ["Brown Hill University", "PhD in Applied Mathematics", "2021"],
      ["Reed Valley College", "BA, Physics", "2014"],
    ],
    skills: ["Julia", "C++", "Python", "NumPy", "SciPy", "Monte Carlo simulation", "finite elements"],
  },
];
