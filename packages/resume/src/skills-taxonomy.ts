/** Fields of work under which skills are grouped; the keys of `technicalDomains`. */
export type SkillDomain =
  | "languages"
  | "frontend"
  | "backend"
  | "data"
  | "machine-learning"
  | "databases"
  | "cloud"
  | "devops"
  | "testing"
  | "mobile"
  | "security"
  | "practices";

export type Skill = {
  /** The one spelling under which the skill is stored. */
  name: string;
  domain: SkillDomain;
  aliases: readonly string[];
  /** An everyday word as well ("Go", "Spring"): counts only as it is spelt and only in a list of skills. */
  listOnly: boolean;
};

/** `Name=alias,alias`; a leading `!` marks an everyday word. */
const rows: Record<SkillDomain, string> = {
  languages:
    "JavaScript=js,ecmascript,es6,es2015;TypeScript=ts;Python=python3,python 3;Java;C++=cpp;C#=csharp,c sharp;!C;!Go=Golang;Rust;Ruby;PHP=php7,php8;Kotlin;Scala;!Swift;Objective-C=objective c;!Perl;!R;MATLAB;Julia;Haskell;Elixir;Erlang;Clojure;F#;!Dart;Lua;Groovy;SQL;PL/SQL=plsql;T-SQL=tsql;Bash=shell scripting,shell script,bash scripting;PowerShell;VBA;COBOL;Fortran;Assembly=assembler;Solidity;CUDA;Zig",
  frontend:
    "HTML=html5;CSS=css3;Sass=scss;!Less;React=reactjs,react.js,react js;Redux=redux toolkit;Next.js=nextjs,next js;Angular=angularjs,angular.js;Vue=vue.js,vuejs,vue js;Nuxt=nuxt.js,nuxtjs;Svelte=sveltekit;!Ember=ember.js,emberjs;jQuery;Bootstrap;Tailwind CSS=tailwind,tailwindcss;Material UI=mui,material-ui;Webpack;Vite;Babel;Storybook;D3=d3.js,d3js;Three.js=threejs;WebGL;Web Components;Gatsby;!Remix=remix.run;Accessibility=wcag,a11y,web accessibility;Responsive Design=responsive web design;React Query=tanstack query;Figma",
  backend:
    "Node.js=node,nodejs,node js;!Express=express.js,expressjs;NestJS=nest.js;Fastify;Deno;Django=django rest framework;Flask;FastAPI=fast api;!Spring=spring framework;Spring Boot=springboot,spring-boot;Hibernate;Laravel;Symfony;Ruby on Rails=rails,ror;ASP.NET=asp.net core,asp.net mvc;.NET=dotnet,.net core,.net framework;GraphQL=apollo graphql;REST=rest api,rest apis,restful,restful api,restful apis;gRPC;WebSockets=websocket,socket.io;Microservices=microservice,micro-services;RabbitMQ;Kafka=apache kafka;Celery;Nginx;Apache;tRPC;Prisma;SQLAlchemy;OAuth=oauth2,oauth 2.0;WordPress;Drupal;Magento;Stripe;Twilio;Event-Driven Architecture=event driven architecture,event-driven",
  data: "Pandas;NumPy;Apache Spark=spark,pyspark;Hadoop;!Hive=apache hive;Airflow=apache airflow;dbt;Snowflake;BigQuery=big query;Redshift=amazon redshift;Databricks;Tableau;Power BI=powerbi;Looker;!Excel=microsoft excel,ms excel;ETL=elt,etl pipelines;Data Warehousing=data warehouse;Data Modeling=data modelling;Data Visualization=data visualisation;Flink=apache flink;Matplotlib;Jupyter=jupyter notebook,jupyter notebooks;!Statistics=statistical analysis;A/B Testing=ab testing;Polars",
  "machine-learning":
    "Machine Learning=ml;Deep Learning;TensorFlow=tensor flow;PyTorch;Keras;scikit-learn=sklearn,scikit learn;JAX;ONNX;NLP=natural language processing;Computer Vision;OpenCV;Large Language Models=llm,llms,large language model;Reinforcement Learning;Hugging Face=huggingface;LangChain;MLOps;MLflow;XGBoost;Generative AI=genai;!Ray;!Triton",
  databases:
    "PostgreSQL=postgres,postgresql;MySQL;MariaDB;SQLite;SQL Server=microsoft sql server,mssql,ms sql;Oracle Database=oracle db,oracle;MongoDB=mongo;Redis;Cassandra=apache cassandra;DynamoDB=dynamo db;Elasticsearch=elastic search,opensearch;Neo4j;Firebase=firestore;Supabase;CouchDB;ClickHouse;NoSQL;InfluxDB",
  cloud:
    "AWS=amazon web services;Azure=microsoft azure;Google Cloud=gcp,google cloud platform;AWS Lambda=lambda;Amazon S3=s3;Amazon EC2=ec2;Serverless=serverless framework;Heroku;Vercel;Netlify;DigitalOcean=digital ocean;Cloudflare;OpenStack;CloudFormation;Amazon ECS=ecs;Amazon EKS=eks",
  devops:
    "Docker=docker compose,docker-compose;Kubernetes=k8s;Terraform;Ansible;!Puppet;!Chef;Jenkins;GitHub Actions;GitLab CI=gitlab ci/cd;CircleCI;Travis CI;CI/CD=ci cd,continuous integration,continuous delivery,continuous deployment;Git;!GitHub;!GitLab;!Bitbucket;Linux=ubuntu,debian,red hat;Prometheus;Grafana;Datadog;Splunk;Helm;Argo CD=argocd;ELK Stack=elk;OpenTelemetry;Sentry;SRE=site reliability engineering;DevOps;!Vault=hashicorp vault;Pulumi;Nix",
  testing:
    "Jest;Vitest;Mocha;Cypress;Playwright;Selenium=selenium webdriver;Puppeteer;Testing Library=react testing library;JUnit;pytest;RSpec;Cucumber;Unit Testing=unit tests,unit test;Test Automation=automated testing,automated tests;TDD=test-driven development,test driven development;BDD;Postman;Jasmine;k6;Storybook Tests",
  mobile:
    "Android=android sdk;iOS;React Native;Flutter;SwiftUI;Jetpack Compose;Xamarin;Ionic;Cordova=phonegap;Expo",
  security:
    "OWASP=owasp top 10;Penetration Testing=pentesting;Cryptography;SIEM;IAM=identity and access management;SAML;Burp Suite;Threat Modeling=threat modelling;Vulnerability Management;SOC 2;Network Security",
  practices:
    "Agile=agile methodologies;Scrum;Kanban;Jira;Confluence;!Code Review=code reviews;!System Design;!Design Patterns;!Object-Oriented Programming=oop;!Functional Programming;Domain-Driven Design=ddd;!Data Structures;!Algorithms;!Distributed Systems;!Technical Writing;!Mentoring=mentorship;!Project Management;!Product Management;!UX Design=ux,ui/ux,ux/ui",
};

export const skills: readonly Skill[] = Object.entries(rows).flatMap(([domain, row]) =>
  row.split(";").map((cell) => {
    const [written = "", aliases = ""] = cell.split("=");
    const listOnly = written.startsWith("!");
    return {
      name: listOnly ? written.slice(1) : written,
      // `Object.entries` forgets the key type of the record above.
      domain: domain as SkillDomain,
      aliases: aliases === "" ? [] : aliases.split(","),
      listOnly,
    };
  }),
);

/** Aliases that are words or initials of other things too. */
const everydayAlias = /^(?:lambda|oracle|ml|ux|js|ts|elk|ecs|s3)$/u;

/**
 * Names that are everyday words too ("react to change", "rust prevention"): outside a list they count only with a
 * capital, and not where a sentence begins with one anyway.
 */
const everydayName = new Set(
  "react|rust|ruby|flask|spark|node|vue|jest|mocha|cucumber|cypress|helm|sentry|flutter|expo|ionic|babel|pandas|looker|snowflake|stripe|prisma|groovy|elixir|assembly|assembler|bootstrap|gatsby|accessibility|celery|rails|rest|sass|bash|julia|scala|scalding|java|jasmine|puppeteer|polars|oracle|postman|apache|cassandra|lua|solidity|docker|serverless|flink|redux|vite|lambda|tableau|drupal|terraform|agile|confluence|jax|iam".split(
    "|",
  ),
);

const byName = new Map<string, { skill: Skill; everyday: boolean }>();
for (const skill of skills) {
  byName.set(skill.name.toLowerCase(), { skill, everyday: skill.listOnly });
  for (const alias of skill.aliases)
    byName.set(alias.toLowerCase(), {
      skill,
      everyday: skill.listOnly || everydayAlias.test(alias),
    });
}

/** The skill of this name or alias in any case, or null. */
export function findSkill(name: string): Skill | null {
  return byName.get(name.trim().toLowerCase())?.skill ?? null;
}

/** Longest name in words, so that "ruby on rails" is not read as "Ruby". */
const longest = 4;

/**
 * Skills that a line names, in its order, each once. `isList` says that the line is a list of skills: only there do
 * everyday words count, and only as the taxonomy spells them.
 */
export function skillsInLine(line: string, isList: boolean): Skill[] {
  const words = [...line.matchAll(/[\p{L}\p{N}.#+/'&-]+/gu)].map((match) => ({
    text: match[0].replace(/(?<![.'/&-])[.'/&-]+$/u, "").replace(/^['/&-]+/u, ""),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found = new Map<string, Skill>();
  for (let at = 0; at < words.length; ) {
    let taken = 0;
    for (let length = Math.min(longest, words.length - at); length > 0 && taken === 0; length--) {
      const run = words.slice(at, at + length);
      // A name does not run over a comma or a tab.
      const first = run[0];
      const last = run.at(-1);
      if (first === undefined || last === undefined || /[,;:\t|•()]/u.test(line.slice(first.start, last.end)))
        continue;
      const match = lookUp(run.map((word) => word.text).join(" "), isList, opensSentence(line, first.start));
      if (match === null) continue;
      found.set(match.name, match);
      taken = length;
    }
    if (taken === 0) {
      const compound = inCompound(words[at]?.text ?? "");
      if (compound !== null) found.set(compound.name, compound);
      for (const part of words[at]?.text.split("/") ?? []) {
        const match = lookUp(part, isList, opensSentence(line, words[at]?.start ?? 0));
        if (match !== null) found.set(match.name, match);
      }
    }
    at += Math.max(1, taken);
  }
  return [...found.values()];
}

/** "Spring-Boot-Dienste", "Kafka-Anbindung": German joins a name and a noun, both with a capital. */
function inCompound(word: string): Skill | null {
  const parts = word.split("-");
  if (parts.length < 2 || parts.length > 5 || !parts.every((part) => /^\p{Lu}/u.test(part))) return null;
  for (let length = parts.length - 1; length > 0; length--) {
    const named = parts.slice(0, length);
    const entry = byName.get(named.join("-").toLowerCase()) ?? byName.get(named.join(" ").toLowerCase());
    if (entry !== undefined) return entry.everyday ? null : entry.skill;
  }
  return null;
}

/** Whether a word begins a line, an item or a sentence, and would have its capital there in any case. */
function opensSentence(line: string, start: number): boolean {
  return /(?:^|[.!?;•·▪○])[\s“"'(-]*$/u.test(line.slice(Math.max(0, start - 6), start)) || start === 0;
}

function lookUp(text: string, isList: boolean, opens: boolean): Skill | null {
  const entry = byName.get(text.toLowerCase());
  if (entry === undefined) return null;
  if (!isList && everydayName.has(text.toLowerCase()) && (opens || !/^\p{Lu}/u.test(text))) return null;
  if (!entry.everyday) return entry.skill;
  return isList && (/^\p{Lu}/u.test(text) || text.includes(" ")) ? entry.skill : null;
}
