/** Made from openapi.json by `npm run openapi`; not edited by hand. */

export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the process answers
         * @description Needs no key.
         */
        get: operations["checkLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether complaints can be stored
         * @description 200 while intake can be stored, also while the engine is down (`degraded`); else 503.
         *
         *     Needs no key.
         */
        get: operations["checkReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures for Prometheus
         * @description Roles: integrator, manager, admin.
         */
        get: operations["readMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a kind of problem means
         * @description Needs no key.
         */
        get: operations["explainProblem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys
         * @description Newest first, revoked ones too; the keys themselves are kept nowhere.
         *
         *     Roles: admin.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Make an API key
         * @description For a system, with a role, or for a person. The key itself is told this once.
         *
         *     Roles: admin.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an API key
         * @description Roles: admin.
         */
        get: operations["readApiKey"];
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description For good and at once, in every API process.
         *
         *     Roles: admin.
         */
        delete: operations["deleteApiKey"];
        options?: never;
        head?: never;
        /**
         * Change what an API key is limited to
         * @description What is not named stays. It holds at once, in every API process.
         *
         *     Roles: admin.
         */
        patch: operations["changeApiKey"];
        trace?: never;
    };
    "/v1/api-keys/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an API key a new secret
         * @description Told this once. The old secret works beside it for a while; id, cases and limits of the key stay.
         *
         *     Roles: admin.
         */
        post: operations["rotateApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find articles
         * @description Words are found in Ukrainian, Russian and English in their forms, and in titles also when mistyped.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin, department.
         */
        get: operations["listArticles"];
        put?: never;
        /**
         * Add an article
         * @description Roles: expert, supervisor, head, admin.
         */
        post: operations["createArticle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an article
         * @description The published version, or the newest where none is published. The ETag is the newest version.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin, department.
         */
        get: operations["readArticle"];
        /**
         * Save an article
         * @description As its next version, unless nothing differs. A draft leaves the published version in force; a published or retired one takes its place.
         *
         *     Roles: expert, supervisor, head, admin.
         */
        put: operations["saveArticle"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the audit trail
         * @description Oldest first. `chain` is `case:<id>`, or a kind of reference data: `person`, `calendar`...
         *
         *     Roles: head, director, admin.
         */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/checkpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List signed checkpoints
         * @description Newest first. Note the newest elsewhere: `npm run audit:verify` can then prove that it is still there.
         *
         *     Roles: head, director, admin.
         */
        get: operations["listAuditCheckpoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the public keys of checkpoints
         * @description Roles: head, director, admin.
         */
        get: operations["listAuditKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/budget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List monthly budgets
         * @description Roles: supervisor, head, director, manager, admin.
         */
        get: operations["listBudget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/budget/{month}/{currency}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set a month's cap
         * @description A cap below what is held refuses new claims; old ones stand.
         *
         *     Roles: head, director, admin.
         */
        put: operations["saveBudget"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List calendars
         * @description The newest version of each.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin, department.
         */
        get: operations["listCalendars"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendars/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a calendar
         * @description Roles: integrator, agent, expert, supervisor, head, director, manager, admin, department.
         */
        get: operations["readCalendar"];
        /**
         * Save a calendar
         * @description As a new version, unless nothing differs. New cases take it; running ones keep theirs. One without open hours ahead is refused.
         *
         *     Roles: admin.
         */
        put: operations["saveCalendar"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/checklists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List checklists
         * @description The newest version of each.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin, department.
         */
        get: operations["listChecklists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/checklists/{category}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the checklist of a category
         * @description Roles: integrator, agent, expert, supervisor, head, director, manager, admin, department.
         */
        get: operations["listChecklist"];
        /**
         * Save the checklist of a category
         * @description As its next version, unless nothing differs.
         *
         *     Roles: expert, supervisor, head, admin.
         */
        put: operations["saveChecklist"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compensation-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the rules of compensation
         * @description Those in force today, or on the day `on`; with `versions=all` every version.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["listCompensationRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compensation-rules/{category}/{severity}/{currency}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save a rule of compensation
         * @description As a new version, unless nothing differs; it holds from its day on.
         *
         *     Roles: head, director, admin.
         */
        put: operations["saveCompensationRule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List complaints
         * @description A department sees the cases on which it was asked.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin, department.
         */
        get: operations["listComplaints"];
        put?: never;
        /**
         * Register a complaint
         * @description Answers once the complaint is durable, whether or not the process engine is up.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, admin.
         */
        post: operations["registerComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a complaint
         * @description The ETag is of the version and of the refunds; `If-None-Match` answers 304 while it stands. A merged case is answered with the one in which it goes on, and `mergedFrom`.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin, department.
         */
        get: operations["readComplaint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The customer accepts the offer
         * @description Roles: integrator, agent, expert, supervisor, head, director.
         */
        post: operations["acceptComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve what another person proposed, as it is or with another amount
         * @description Roles: supervisor, head, director.
         */
        post: operations["approveComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/ask-customer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the customer and wait: the resolution clock pauses
         * @description Roles: agent, expert, supervisor, head, director.
         */
        post: operations["askCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the case to a person
         * @description Roles: agent, expert, supervisor, head, director.
         */
        post: operations["assignComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the files of a complaint
         * @description Roles: integrator, agent, expert, supervisor, head, director, manager, admin, department.
         */
        get: operations["listComplaintAttachments"];
        put?: never;
        /**
         * Attach a file
         * @description The body is the file itself, `Content-Type` what it is, and the header `Attachment-Name` what it is called (percent-encoded UTF-8). At most 20971520 bytes, and 50 files a case. The content has to be what its type says. A repeat with the same key, file, name and type gets the first answer.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director.
         */
        post: operations["createComplaintAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/attachments/{attachmentId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the content of a file
         * @description Always as a download of bytes, whatever the file is. The ETag is its SHA-256. Where the store signs addresses, 303 leads to one that is good for a short while.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin, department.
         */
        get: operations["readComplaintAttachmentContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the audit trail of a complaint
         * @description Roles: head, director, admin.
         */
        get: operations["listComplaintAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel the case
         * @description Roles: supervisor, head, director.
         */
        post: operations["cancelComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/checklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what was covered with the customer
         * @description Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["listComplaintChecklist"];
        put?: never;
        /**
         * Tick what was covered with the customer
         * @description One that was covered before stays as it was.
         *
         *     Roles: agent, expert, supervisor, head, director.
         */
        post: operations["tickChecklist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a resolved case before its reopen window ends
         * @description Roles: agent, expert, supervisor, head, director.
         */
        post: operations["closeComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/compensate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make good within the first contact: assessed, offered and accepted at once
         * @description Roles: agent, expert, supervisor, head, director.
         */
        post: operations["compensateComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/compensation-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask what may be offered
         * @description What the rules suggest, the bounds, and the most that the caller may grant now without asking, by currency. Class, category and severity of the query stand in for those that the case has not got yet.
         *
         *     Roles: agent, expert, supervisor, head, director.
         */
        get: operations["listComplaintCompensationOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/conclude": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * State the finding and the root cause
         * @description Roles: agent, expert, supervisor, head, director.
         */
        post: operations["concludeComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/confirm-refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the refusal that another person asked for: the case ends
         * @description Roles: supervisor, head, director.
         */
        post: operations["confirmRefusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the contacts of a complaint
         * @description Messages, calls, chats, replies and letters, oldest first.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["listComplaintContacts"];
        put?: never;
        /**
         * One of us was in contact with the customer
         * @description Roles: agent, expert, supervisor, head, director.
         */
        post: operations["createComplaintContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct intake data; the old value is kept
         * @description Roles: agent, expert, supervisor, head, director.
         */
        post: operations["createComplaintCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/customer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is known of the customer of a complaint
         * @description Earlier cases with outcomes, contacts, answers given, compensation and how fast it was granted, refunds, and an advisory repeat score.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["readComplaintCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The customer declines the offer
         * @description Roles: integrator, agent, expert, supervisor, head, director.
         */
        post: operations["declineComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the case: this is no complaint
         * @description Roles: agent, expert, supervisor, head, director.
         */
        post: operations["dismissComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Suggest duplicates of a complaint
         * @description Of the same customer, received within the window before or after, by likeness of words.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["listComplaintDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/escalate-to-expert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the case to the expert line; it comes back by assigning it with `line: agent`
         * @description Roles: agent, expert, supervisor, head, director.
         */
        post: operations["escalateComplaintToExpert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/hand-offs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask another department; the main clock runs on
         * @description Roles: agent, expert, supervisor, head, director.
         */
        post: operations["createComplaintHandOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/hand-offs/{handOffId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a question to one's own department
         * @description Roles: department.
         */
        post: operations["answerComplaintHandOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/hand-offs/{handOffId}/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back a question to a department
         * @description Roles: agent, expert, supervisor, head, director.
         */
        post: operations["recallComplaintHandOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/keep-cooperation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Drop the refusal of co-operation that was asked for
         * @description Roles: agent, expert, supervisor, head, director.
         */
        post: operations["keepCooperation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the letters of a complaint
         * @description Oldest first: what its customer was told, from the acknowledgement on, and how each stands.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["listComplaintLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/lookups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what other systems said about a case
         * @description Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["listComplaintLookups"];
        put?: never;
        /**
         * Ask the order system, the store directory, identity and antifraud about a case
         * @description Each is asked with its own time-out and retries; the answers are read with GET.
         *
         *     Roles: agent, expert, supervisor, head, director.
         */
        post: operations["createComplaintLookup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge this case into another: the same complaint sent twice
         * @description This case ends as `merged`, and its address leads to the other, which takes the earliest receipt and the strictest due of both.
         *
         *     Roles: agent, expert, supervisor, head, director.
         */
        post: operations["mergeComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The customer wrote or called
         * @description Roles: integrator, agent, expert, supervisor, head, director.
         */
        post: operations["createComplaintMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write an internal note, never shown to the customer
         * @description Roles: agent, expert, supervisor, head, director.
         */
        post: operations["createComplaintNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put another offer in place of the one that the customer has
         * @description Roles: agent, expert, supervisor, head, director.
         */
        post: operations["offerCompensation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/personal-offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a case's personal offers
         * @description Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["listComplaintPersonalOffers"];
        put?: never;
        /**
         * Put a personal offer to the customer
         * @description Only once the complaint is resolved, and once for each cycle: never in the way of the question.
         *
         *     Roles: agent, expert, supervisor, head, director.
         */
        post: operations["createComplaintPersonalOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/personal-offers/{offerId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Note how the customer took an offer
         * @description `glad`, `listened` without taking it, or `no`. The first answer stays.
         *
         *     Roles: agent, expert, supervisor, head, director.
         */
        put: operations["answerPersonalOffer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/process": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask the process itself where a complaint stands
         * @description Asks the workflow by Query, and says how far the projection is behind. 503 while the engine cannot be reached.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin, department.
         */
        get: operations["readComplaintProcess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/promise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a date promised to the customer: it beats the policy
         * @description Roles: supervisor, head, director.
         */
        post: operations["promiseResolution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose an answer or an offer
         * @description Roles: agent, expert, supervisor, head, director.
         */
        post: operations["proposeComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/reclassify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change class, category or severity
         * @description Roles: agent, expert, supervisor, head, director.
         */
        post: operations["reclassifyComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/refer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refer the case to an outside body, which holds it until it has decided
         * @description Roles: supervisor, head, director.
         */
        post: operations["referComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/referral-outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record what the outside body decided, or that the customer withdrew from there
         * @description Roles: agent, expert, supervisor, head, director.
         */
        post: operations["recordReferralOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the refunds of a complaint
         * @description Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["listComplaintRefunds"];
        put?: never;
        /**
         * Ask for the refund of the order
         * @description Carries out the remedy `refund` of a resolved case, once for each proposal: the refund system is asked until it answers. Not from the loyalty budget; what a case is refunded is bounded by the order and by the caller’s power.
         *
         *     Roles: agent, expert, supervisor, head, director.
         */
        post: operations["createComplaintRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/refuse-approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse what was proposed
         * @description Roles: supervisor, head, director.
         */
        post: operations["refuseApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/refuse-cooperation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask to refuse further co-operation; another person confirms
         * @description Roles: agent, expert, supervisor, head, director.
         */
        post: operations["refuseCooperation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The customer is not content: open the case again
         * @description Roles: integrator, agent, expert, supervisor, head, director.
         */
        post: operations["reopenComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reply to the customer
         * @description Roles: agent, expert, supervisor, head, director.
         */
        post: operations["replyComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on without waiting for the customer
         * @description Roles: agent, expert, supervisor, head, director.
         */
        post: operations["resumeComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/reverse-payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back a payment that did not stand: the card system returned it
         * @description Roles: supervisor, head, director, admin.
         */
        post: operations["reversePayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the case back to the investigation
         * @description Roles: supervisor, head, director.
         */
        post: operations["sendBackComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/sla": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Explain the deadlines of a complaint
         * @description Roles: integrator, agent, expert, supervisor, head, director, manager, admin, department.
         */
        get: operations["explainDeadlines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/surveys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a case's surveys
         * @description One for each cycle that was resolved.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["listComplaintSurveys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the history of a complaint
         * @description Roles: integrator, agent, expert, supervisor, head, director, manager, admin, department.
         */
        get: operations["listComplaintTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/triage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assess: class, category, severity, remedy sought
         * @description Roles: agent, expert, supervisor, head, director.
         */
        post: operations["triageComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a merge: the complaint goes on in a new case from where it stood
         * @description The new case has the words, the receipt and the clocks of the merged one, whose address leads to it from now on. The other case's clocks return to what they would have been.
         *
         *     Roles: supervisor, head, director.
         */
        post: operations["unmergeComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/void-breach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Void a breach, with a reason; it stays visible
         * @description Roles: supervisor, head, director.
         */
        post: operations["voidBreach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The customer withdraws the complaint
         * @description Roles: integrator, agent, expert, supervisor, head, director.
         */
        post: operations["withdrawComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contact-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the contact rules
         * @description Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["readContactRule"];
        /**
         * Save the contact rules
         * @description As a new version, unless nothing differs. Reports say by which version they judge.
         *
         *     Roles: admin.
         */
        put: operations["saveContactRule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/corrective-actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List corrective actions
         * @description Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["listCorrectiveActions"];
        put?: never;
        /**
         * Do something about a cause
         * @description The owner is notified at 80 % of the time, and with the heads when it is late (`GET /v1/notifications`). Once done, complaints of the cause are counted before and after, of which the owner is notified too.
         *
         *     Roles: supervisor, head, director, manager, admin.
         */
        post: operations["createCorrectiveAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/corrective-actions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a corrective action
         * @description Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["readCorrectiveAction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change, put off or end a corrective action
         * @description Roles: supervisor, head, director, manager, admin.
         */
        patch: operations["changeCorrectiveAction"];
        trace?: never;
    };
    "/v1/data-subject-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List requests of data subjects
         * @description Roles: head, admin.
         */
        get: operations["listDataSubjectRequests"];
        put?: never;
        /**
         * Export or erase what is held about a customer
         * @description An erasure deletes texts and names; counts, times, causes and amounts stay. It is refused while a case is open (`case-open`) or held (`legal-hold`).
         *
         *     Roles: head, admin.
         */
        post: operations["createDataSubjectRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/data-subject-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how a request stands
         * @description Roles: head, admin.
         */
        get: operations["readDataSubjectRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/data-subject-requests/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch an export
         * @description Until it expires. Each fetch is in the audit trail.
         *
         *     Roles: head, admin.
         */
        get: operations["readDataSubjectRequestExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the log of events, or follow it live
         * @description With `Accept: text/event-stream` the events come as Server-Sent Events, as they are told: a listener that comes back with `Last-Event-ID` gets everything since, once and in order. Otherwise a page is answered; ask again with `after`. A department sees the events of cases on which it was asked. Events are told as soon as they are written; see `complaint.restated`.
         *
         *     Types of events:
         *
         *     - `complaint.received`: A complaint was stored; its process starts at once, or when the engine is back.
         *     - `complaint.stage_changed`: The case entered another stage: `stage`.
         *     - `complaint.triaged`: Somebody looked at it first: class, category, severity.
         *     - `complaint.reclassified`: Its class, category or severity was changed.
         *     - `complaint.assigned`: Somebody became responsible.
         *     - `complaint.unassigned`: Nobody is responsible any more.
         *     - `complaint.escalated`: A rung of a ladder was reached: `clockId`, `rung`.
         *     - `complaint.breached`: A limit passed: `clockId`, `cause`.
         *     - `complaint.breach_voided`: A breach does not count: `clockId`.
         *     - `complaint.customer_asked`: The case waits for the customer.
         *     - `complaint.customer_wait_ended`: It waits for the customer no longer.
         *     - `complaint.hand_off_asked`: A department was asked: `handOffId`, `department`.
         *     - `complaint.hand_off_answered`: A department answered: `handOffId`.
         *     - `complaint.hand_off_recalled`: A department is asked no longer: `handOffId`.
         *     - `complaint.replied`: The customer was written to.
         *     - `complaint.message_received`: The customer wrote: `channel`.
         *     - `complaint.contact_recorded`: A contact was noted: `channel`.
         *     - `complaint.noted`: A note was added.
         *     - `complaint.attached`: A file was attached.
         *     - `complaint.corrected`: Something known of the case was corrected.
         *     - `complaint.concluded`: The investigation came to a finding.
         *     - `complaint.proposed`: A remedy was proposed.
         *     - `complaint.approved`: The proposal was approved.
         *     - `complaint.approval_refused`: The proposal was not approved.
         *     - `complaint.sent_back`: The proposal went back to the investigation.
         *     - `complaint.offered`: The customer has an offer.
         *     - `complaint.accepted`: The customer accepted.
         *     - `complaint.declined`: The customer declined.
         *     - `complaint.lapsed`: A wait ended in silence.
         *     - `complaint.paid`: Compensation was paid: `claimId`.
         *     - `complaint.payment_reversed`: A payment was taken back: `claimId`.
         *     - `complaint.refund_asked`: The order is to be refunded: `refundId`.
         *     - `complaint.refunded`: The order was refunded: `refundId`. May come after the case was closed.
         *     - `complaint.refund_failed`: The order was not refunded: `refundId`. May come after the case was closed.
         *     - `complaint.referred`: An outside body has the case: `referralId`.
         *     - `complaint.referral_decided`: The outside body decided: `referralId`.
         *     - `complaint.resolved`: The cycle has an outcome: `outcome`.
         *     - `complaint.reopened`: The case was taken up again.
         *     - `complaint.withdrawn`: The customer withdrew.
         *     - `complaint.cancelled`: The case was cancelled.
         *     - `complaint.merged`: The case was merged into another, in which it goes on.
         *     - `complaint.merged_in`: Another case was merged into this one.
         *     - `complaint.separated`: A merge into this case was undone.
         *     - `complaint.closed`: The case has ended: `outcome`.
         *     - `complaint.restated`: Events of this case from `fromSequence` on did not happen: the worker that told them died, and the process took its steps otherwise. What holds follows.
         *     - `webhook.disabled`: A subscription is disabled: `webhookId`, `reason`.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin, department.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/experiments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List experiments
         * @description Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["listExperiments"];
        put?: never;
        /**
         * Begin an experiment
         * @description New complaints draw an arm from a digest of the customer; customers beyond the shares are in none. At any time a complaint is in one experiment at most.
         *
         *     Roles: head, director, admin.
         */
        post: operations["createExperiment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/experiments/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an experiment
         * @description Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["readExperiment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Widen, end or stop an experiment
         * @description By a person. Arms grow out of those who are in none, so nobody changes arms; cases keep theirs.
         *
         *     Roles: head, director, admin.
         */
        patch: operations["changeExperiment"];
        trace?: never;
    };
    "/v1/fraud-verdicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save antifraud verdicts
         * @description Rows replace those of the same key; sending them again changes nothing.
         *
         *     Roles: integrator, admin.
         */
        put: operations["saveFraudVerdict"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ideas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List improvement ideas
         * @description Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["listIdeas"];
        put?: never;
        /**
         * Propose an idea
         * @description Roles: agent, expert, supervisor, head, director, manager, admin.
         */
        post: operations["createIdea"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ideas/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an idea
         * @description Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["readIdea"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Accept, decline or put an idea to work
         * @description `proposed` to `accepted` or `declined`, `accepted` to `done` or `declined`.
         *
         *     Roles: supervisor, head, director, manager, admin.
         */
        patch: operations["changeIdea"];
        trace?: never;
    };
    "/v1/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say who was verified
         * @description Rows replace those of the same key; sending them again changes nothing.
         *
         *     Roles: integrator, admin.
         */
        put: operations["saveIdentity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List imports
         * @description Roles: integrator, supervisor, head, director, admin.
         */
        get: operations["listImports"];
        put?: never;
        /**
         * Import a file of complaints
         * @description The body is the file, UTF-8 with or without a byte order mark, of at most 104857600 bytes and 250000 rows. CSV has a header, and commas, semicolons or tabs; NDJSON has a body of `POST /v1/complaints` a line. A worker takes the rows, beside whatever else comes in. A bad row stops no other, and a row that was taken before is taken no second time: the same `externalRef` of the same source, or without one the same content.
         *
         *     Roles: integrator, supervisor, head, director, admin.
         */
        post: operations["createImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See how far an import is
         * @description Roles: integrator, supervisor, head, director, admin.
         */
        get: operations["readImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop an import
         * @description Rows that were accepted stay. One that has ended stays as it is.
         *
         *     Roles: integrator, supervisor, head, director, admin.
         */
        post: operations["cancelImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List rows of an import
         * @description A page in JSON, all of them in CSV: row, why it was refused, and the case that it became.
         *
         *     Roles: integrator, supervisor, head, director, admin.
         */
        get: operations["listImportRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbound/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring a mail in
         * @description The raw mail (RFC 5322) as `message/rfc822`, up to 25 MiB. It joins the case whose letter it answers, or becomes a complaint; robots and bounces are recognised. Its files are kept with the case as uploads are; which were not kept and why is noted there. While the store of files is away the answer is 503: bring the mail again. Known by its Message-ID: bringing it twice is bringing it once.
         *
         *     Roles: integrator, admin.
         */
        post: operations["emailInbound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbound/telegram": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring an update of Telegram in
         * @description For Telegram itself, with the secret of TELEGRAM_SECRET in `X-Telegram-Bot-Api-Secret-Token`; without that setting there is nothing here.
         *
         *     Needs no key.
         */
        post: operations["telegramInbound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List mass incidents
         * @description Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["listIncidents"];
        put?: never;
        /**
         * Open a mass incident
         * @description Roles: supervisor, head, director, manager, admin.
         */
        post: operations["createIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a mass incident
         * @description Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["readIncident"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{id}/bulk-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was decided for all cases, the newest first
         * @description Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["listIncidentBulkDecisions"];
        put?: never;
        /**
         * Decide the same for all cases of the incident
         * @description Reaches every case that is linked now, or in which such a case goes on after a merge, whatever is restarted meanwhile, and each of them once. Each case checks it as if it had been sent to it alone; those that refuse are listed with their reason.
         *
         *     Roles: supervisor, head, director.
         */
        post: operations["decideIncidentCases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{id}/bulk-decisions/{bulkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how far a bulk decision is
         * @description Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["readIncidentBulkDecision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{id}/bulk-decisions/{bulkId}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what each case made of a bulk decision
         * @description Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["listIncidentBulkDecisionCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{id}/bulk-decisions/{bulkId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the cases that refused once more
         * @description Cases that took the decision, or wait for it, are left alone. In place of a merged one the case in which it goes on is asked.
         *
         *     Roles: supervisor, head, director.
         */
        post: operations["retryIncidentBulkDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{id}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the cases of a mass incident
         * @description Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["listIncidentCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a mass incident; its cases go on
         * @description Roles: supervisor, head, director, manager, admin.
         */
        post: operations["closeIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Link cases, up to 500 at once
         * @description Each case has an answer of its own. A case belongs to one incident at a time.
         *
         *     Roles: agent, expert, supervisor, head, director.
         */
        post: operations["linkIncidentCases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open it again
         * @description Roles: supervisor, head, director, manager, admin.
         */
        post: operations["reopenIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{id}/unlink": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take cases out of the incident, up to 500 at once
         * @description Roles: agent, expert, supervisor, head, director.
         */
        post: operations["unlinkIncidentCases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/legal-holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List legal holds
         * @description Roles: head, director, admin.
         */
        get: operations["listLegalHolds"];
        put?: never;
        /**
         * Place a legal hold on a case or a customer
         * @description Roles: head, director, admin.
         */
        post: operations["createLegalHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/legal-holds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a legal hold
         * @description Roles: head, director, admin.
         */
        get: operations["readLegalHold"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/legal-holds/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lift a legal hold
         * @description Roles: head, director, admin.
         */
        post: operations["liftLegalHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/letter-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List templates of letters
         * @description The newest version of each.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["listLetterTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/letter-templates/{kind}/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a template
         * @description Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["readLetterTemplate"];
        /**
         * Save a template
         * @description As its next version, unless nothing differs; letters that wait are written by it. A placeholder that the kind does not have is refused with those that it has. A line whose placeholder has no value is left out of the letter.
         *
         *     Roles: expert, supervisor, head, admin.
         */
        put: operations["saveLetterTemplate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List letters to customers
         * @description Oldest first, with all that is needed to send them on their channel.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["listLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/letters/{id}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note what became of a letter
         * @description `sent` on another channel than mail, `failed` when it bounced, `waiting` to try it again, by mail too.
         *
         *     Roles: integrator, supervisor, head, admin.
         */
        post: operations["recordLetterOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read who one is
         * @description Roles: integrator, agent, expert, supervisor, head, director, manager, department, admin.
         */
        get: operations["readMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change one's password
         * @description All of one's sessions end; the one that asks goes on under a new cookie, and so with a new `csrfToken`.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, department, admin.
         */
        post: operations["changeMyPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List my notifications
         * @description Newest first: what was addressed to the person who calls, and to a role or department of theirs that nobody held then.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, department, admin.
         */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a notification as read
         * @description Once; repeating it changes nothing, so no Idempotency-Key is needed.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, department, admin.
         */
        post: operations["markNotificationRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save orders
         * @description Rows replace those of the same key; sending them again changes nothing.
         *
         *     Roles: integrator, admin.
         */
        put: operations["saveOrder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/outcome-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell what customers did later
         * @description Purchases, returns to buying and churn, up to 1,000 at once, also long after a case was closed. Each is linked to one case; the reference of the customer is not kept.
         *
         *     Roles: integrator, admin.
         */
        post: operations["createOutcomeEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose a password by a link
         * @description With the `token` of a link that an administrator made. Once.
         *
         *     Needs no key.
         */
        post: operations["choosePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List people
         * @description Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["listPeople"];
        put?: never;
        /**
         * Add a person
         * @description Roles: admin.
         */
        post: operations["createPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a person
         * @description Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["readPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a person
         * @description Members left out stay. A person who is not active can do nothing more.
         *
         *     Roles: admin.
         */
        patch: operations["changePerson"];
        trace?: never;
    };
    "/v1/people/{id}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add an absence
         * @description While it lasts the person's substitute holds their roles.
         *
         *     Roles: admin.
         */
        post: operations["createPersonAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{id}/absences/{absenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove an absence
         * @description Roles: admin.
         */
        delete: operations["deletePersonAbsence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{id}/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an account
         * @description Roles: admin.
         */
        get: operations["readPersonAccount"];
        /**
         * Give a person an account, or change its names
         * @description It has no password until the person chooses one by a link, or logs in through the identity provider. Other names end the person's sessions.
         *
         *     Roles: admin.
         */
        put: operations["savePersonAccount"];
        post?: never;
        /**
         * Take an account away
         * @description The person's sessions end at once.
         *
         *     Roles: admin.
         */
        delete: operations["deletePersonAccount"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{id}/account/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Let a person try again at once
         * @description Ends the wait after wrong passwords.
         *
         *     Roles: admin.
         */
        delete: operations["unlockPersonAccount"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{id}/account/password-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a link to choose a password
         * @description For 24 hours and one use, in the place of any link before it. Give it to the person alone.
         *
         *     Roles: admin.
         */
        post: operations["makePasswordLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Log a person out everywhere
         * @description Roles: admin.
         */
        delete: operations["endPersonSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/phrases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List phrases
         * @description The newest version of each block in each language.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin, department.
         */
        get: operations["listPhrases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/phrases/compose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compose a draft: one phrase of each block
         * @description For a case placeholders are filled, and phrases that its customer has read are passed over while others are left. A phrase whose value is missing is not picked.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        post: operations["composePhrases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/phrases/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See which blocks a draft covers
         * @description By the markers of each block, which are kept with its phrases. For the writer alone: nothing is refused for it.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        post: operations["measurePhraseCoverage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/phrases/{block}/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save the phrases of a block in a language
         * @description As their next version, unless nothing differs. Placeholders: customerName, caseNumber, subject, agentName, amount, dueDate.
         *
         *     Roles: expert, supervisor, head, admin.
         */
        put: operations["savePhrase"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List policies
         * @description The newest version of each; with `name` every version of that one, newest first.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin, department.
         */
        get: operations["listPolicies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what a complaint may be about
         * @description Needs no key.
         */
        get: operations["listPublicCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complain, as a customer
         * @description The Idempotency-Key is a UUID here: callers without a key of ours must not meet in one. The answer has the access code once.
         *
         *     Needs no key.
         */
        post: operations["createPublicComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/complaints/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a case, as its customer
         * @description With its access code in `Recourse-Access-Code`. A wrong code is answered like a number that is not there.
         *
         *     Needs no key.
         */
        get: operations["readPublicComplaint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/complaints/{number}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write to a case, as its customer
         * @description Needs no key.
         */
        post: operations["createPublicComplaintMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/links/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what a one-time link decides
         * @description Needs no key.
         */
        get: operations["readPublicLink"];
        put?: never;
        /**
         * Decide by a one-time link
         * @description Once: asked again, the answer shows what was decided. No Idempotency-Key is needed, the link is one.
         *
         *     Needs no key.
         */
        post: operations["usePublicLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List refunds for whoever carries them out
         * @description The oldest first. Those that are answered leave the list of `state=requested`.
         *
         *     Roles: integrator, admin.
         */
        get: operations["listRefunds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refunds/{id}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what became of a refund
         * @description For systems that read `GET /v1/refunds`. A failed one may be asked for again, as a new one.
         *
         *     Roles: integrator, admin.
         */
        post: operations["recordRefundOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/attainment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Limits met and missed
         * @description Of cases received in the interval, each cycle's own resolution limit. A breach that was voided is not missed; one that came with a change of class is counted apart too. A merged case is counted once, as its survivor. `missedCases` of a row leads to those that missed their resolution limit.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["readReportAttainment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/bottlenecks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the time goes, by stage and by whom it waits for
         * @description Of cases resolved in the interval, from receipt to resolution. Who is asked counts before who works: the customer, then a department, then us; at approval that is the approver, at a referral the outside body.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["readReportBottleneck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/budget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Watch the use of a month's budget
         * @description Shares are those of the newest policy `default`. What was approved counts for the approver; what waits for approval, for nobody yet.
         *
         *     Roles: supervisor, head, director, manager, admin.
         */
        get: operations["listReportBudget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One row for each case with every time
         * @description Cases received in the interval, oldest first: a page in JSON, all of them in CSV.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["listReportCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/causes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Causes, and what is done about them
         * @description Complaints received within the interval by root cause, beside as long a time before it; corrective actions, mass incidents and ideas as they stand now.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["readReportCauses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/experiment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an experiment changed
         * @description Each arm beside the control, of complaints received within the interval, with 95 % confidence intervals: Newcombe for shares, Welch for means.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["readReportExperiment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/fcr": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cases solved in one contact
         * @description One inbound contact before the resolution, and none about the same within the window after it. All three usual windows are shown beside the chosen one. What was said in a merged case was said in the one in which it goes on: two that were sent are two contacts.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["readReportFcr"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/first-response": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * First responses by channel against their standards
         * @description This month unless told: how many may still be late is counted over the cases received so far. A merged case is counted as the one in which it goes on, from the earliest receipt to the first response in either.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["readReportFirstResponse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/loyalty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What customers did after their complaints
         * @description Complaints resolved within the interval by outcome, and what was told of their customers since.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["readReportLoyalty"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/nps-and-complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * NPS beside the number of complaints
         * @description Month by month: complaints received, and what was said in surveys sent.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["readReportNpsAndComplaint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count complaints received by period and kind
         * @description By the instant of receipt. Weeks begin on Mondays; days, weeks and months are those of the organisation.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["readReportReceived"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/repeat-complainers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Customers who complained often
         * @description Complaints received within the interval by customer, those of at least `least`, at most 200 customers. A row names the latest case, whose customer card has the advisory score and its reasons; it says nothing about anybody being wrong.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["readReportRepeatComplainer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/resolution-times": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Time to resolution against a baseline
         * @description Of cases resolved in the interval, from receipt; what lay between a resolution and its reopening is left out. The baseline is the interval before, as long, unless told.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["readReportResolutionTimes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/satisfaction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Satisfaction of customers
         * @description Of surveys sent within the interval: CSAT with the response rate, NPS (-100 to 100), CSI (mean of the scores, 0 to 1), why customers are dissatisfied. Of personal offers put within it: how they were taken. Of complaints resolved within it: how many were decided in favour of the customer.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["readReportSatisfaction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count open cases by stage, now or at any instant
         * @description Cases under the policy `demo` are counted apart: ask for them with `demo=true`. Of a past instant `atRisk` is null: `onTime` holds those too.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["readReportStages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare complaints of each category with the interval before
         * @description The interval before is as long and ends where this one begins. The target is `category_change`, or that of the category: `category_change.<category>`.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["readReportTrend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the rules of retention
         * @description Roles: head, director, admin.
         */
        get: operations["readRetention"];
        /**
         * Save the rules of retention
         * @description A closed case is erased that many months after its end, within a minute or so and then case by case; look at the preview first. A legal hold wins.
         *
         *     Roles: head, admin.
         */
        put: operations["saveRetention"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/retention/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what retention would erase now
         * @description Changes nothing.
         *
         *     Roles: head, director, admin.
         */
        get: operations["listRetentionPreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List series
         * @description Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["listSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/series/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a series
         * @description Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["readSeries"];
        /**
         * Import a series
         * @description Roles: integrator, manager, admin.
         */
        put: operations["saveSeries"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the caller's session
         * @description Roles: integrator, agent, expert, supervisor, head, director, manager, department, admin.
         */
        get: operations["readSession"];
        put?: never;
        /**
         * Log in
         * @description With name and password. The answer sets the cookie of a new session; send `csrfToken` as `X-CSRF-Token` with every unsafe call. Wrong names and wrong passwords are told apart by nobody; after some failures attempts have to wait (`429`).
         *
         *     Needs no key.
         */
        post: operations["logIn"];
        /**
         * Log out
         * @description Roles: integrator, agent, expert, supervisor, head, director, manager, department, admin.
         */
        delete: operations["logOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the caller's sessions
         * @description Roles: integrator, agent, expert, supervisor, head, director, manager, department, admin.
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        /**
         * Log out everywhere
         * @description Roles: integrator, agent, expert, supervisor, head, director, manager, department, admin.
         */
        delete: operations["endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one of the caller's sessions
         * @description Roles: integrator, agent, expert, supervisor, head, director, manager, department, admin.
         */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the first administrator
         * @description With the set-up token of the installation, as long as nobody has an account.
         *
         *     Needs no key.
         */
        post: operations["setUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save stores
         * @description Rows replace those of the same key; sending them again changes nothing.
         *
         *     Roles: integrator, admin.
         */
        put: operations["saveStore"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/surveys/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a survey
         * @description Needs no key.
         */
        get: operations["readSurvey"];
        put?: never;
        /**
         * Answer a survey
         * @description Once: the link is used up. No API key and no Idempotency-Key are needed.
         *
         *     Needs no key.
         */
        post: operations["answerSurvey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List targets
         * @description The newest version of each.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin.
         */
        get: operations["listTargets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/targets/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save a target
         * @description As a new version, unless nothing differs. `a.b` is a special case of `a`.
         *
         *     Roles: head, director, admin.
         */
        put: operations["saveTarget"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tasks
         * @description Soonest due first. Without `role` and `assignee` a person gets the tasks of their own roles and those they have, a system all. A department's people see their department's tasks.
         *
         *     Roles: integrator, agent, expert, supervisor, head, director, manager, admin, department.
         */
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an open task
         * @description Roles: agent, expert, supervisor, head, director, department.
         */
        post: operations["claimTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{id}/reassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a task to another person who may do it
         * @description Roles: agent, expert, supervisor, head, director, department.
         */
        post: operations["reassignTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a task back on the worklist
         * @description Roles: agent, expert, supervisor, head, director, department.
         */
        post: operations["releaseTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/taxonomy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read classes, categories and root causes
         * @description Roles: integrator, agent, expert, supervisor, head, director, manager, admin, department.
         */
        get: operations["readTaxonomy"];
        /**
         * Save classes, categories and root causes
         * @description As a new version, unless nothing differs. What is decided from now on takes its codes from it; cases keep the codes they have.
         *
         *     Roles: head, director, admin.
         */
        put: operations["saveTaxonomy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhooks
         * @description Roles: integrator, admin.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Subscribe to events
         * @description Deliveries follow the Standard Webhooks specification: `webhook-id`, `webhook-timestamp` and `webhook-signature`. docs/webhooks.md says how to receive them.
         *
         *     Roles: integrator, admin.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a webhook
         * @description Roles: integrator, admin.
         */
        get: operations["readWebhook"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook
         * @description What waits for it is not sent. A delivery that is being sent just now may still arrive.
         *
         *     Roles: integrator, admin.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /**
         * Change, pause or go on with a webhook
         * @description Roles: integrator, admin.
         */
        patch: operations["changeWebhook"];
        trace?: never;
    };
    "/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the deliveries of a webhook
         * @description Newest first, with every try. They are kept as long as events are.
         *
         *     Roles: integrator, admin.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/deliveries/{deliveryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a delivery
         * @description Roles: integrator, admin.
         */
        get: operations["readWebhookDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/deliveries/{deliveryId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a delivery again
         * @description Delivered or failed; with the same `webhook-id`, so a receiver sees that it is a repeat.
         *
         *     Roles: integrator, admin.
         */
        post: operations["resendWebhookDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test event to a webhook
         * @description Of type `webhook.ping`, signed as all are. Read the delivery to see what came of it.
         *
         *     Roles: integrator, admin.
         */
        post: operations["pingWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send everything again that failed since an instant
         * @description What came while the webhook was disabled has failed too.
         *
         *     Roles: integrator, admin.
         */
        post: operations["resendWebhookDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace the secret of a webhook
         * @description The new secret is told this once. Both sign for a while: take it up on your side meanwhile.
         *
         *     Roles: integrator, admin.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "complaint.received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.received
         * @description A complaint was stored; its process starts at once, or when the engine is back.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.received";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.stage_changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.stage_changed
         * @description The case entered another stage: `stage`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.stage_changed";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.triaged": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.triaged
         * @description Somebody looked at it first: class, category, severity.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.triaged";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.reclassified": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.reclassified
         * @description Its class, category or severity was changed.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.reclassified";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.assigned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.assigned
         * @description Somebody became responsible.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.assigned";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.unassigned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.unassigned
         * @description Nobody is responsible any more.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.unassigned";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.escalated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.escalated
         * @description A rung of a ladder was reached: `clockId`, `rung`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.escalated";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.breached": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.breached
         * @description A limit passed: `clockId`, `cause`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.breached";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.breach_voided": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.breach_voided
         * @description A breach does not count: `clockId`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.breach_voided";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.customer_asked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.customer_asked
         * @description The case waits for the customer.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.customer_asked";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.customer_wait_ended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.customer_wait_ended
         * @description It waits for the customer no longer.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.customer_wait_ended";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.hand_off_asked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.hand_off_asked
         * @description A department was asked: `handOffId`, `department`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.hand_off_asked";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.hand_off_answered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.hand_off_answered
         * @description A department answered: `handOffId`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.hand_off_answered";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.hand_off_recalled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.hand_off_recalled
         * @description A department is asked no longer: `handOffId`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.hand_off_recalled";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.replied": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.replied
         * @description The customer was written to.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.replied";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.message_received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.message_received
         * @description The customer wrote: `channel`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.message_received";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.contact_recorded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.contact_recorded
         * @description A contact was noted: `channel`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.contact_recorded";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.noted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.noted
         * @description A note was added.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.noted";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.attached": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.attached
         * @description A file was attached.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.attached";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.corrected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.corrected
         * @description Something known of the case was corrected.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.corrected";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.concluded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.concluded
         * @description The investigation came to a finding.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.concluded";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.proposed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.proposed
         * @description A remedy was proposed.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.proposed";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.approved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.approved
         * @description The proposal was approved.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.approved";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.approval_refused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.approval_refused
         * @description The proposal was not approved.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.approval_refused";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.sent_back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.sent_back
         * @description The proposal went back to the investigation.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.sent_back";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.offered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.offered
         * @description The customer has an offer.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.offered";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.accepted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.accepted
         * @description The customer accepted.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.accepted";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.declined": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.declined
         * @description The customer declined.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.declined";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.lapsed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.lapsed
         * @description A wait ended in silence.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.lapsed";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.paid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.paid
         * @description Compensation was paid: `claimId`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.paid";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.payment_reversed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.payment_reversed
         * @description A payment was taken back: `claimId`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.payment_reversed";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.refund_asked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.refund_asked
         * @description The order is to be refunded: `refundId`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.refund_asked";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.refunded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.refunded
         * @description The order was refunded: `refundId`. May come after the case was closed.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.refunded";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.refund_failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.refund_failed
         * @description The order was not refunded: `refundId`. May come after the case was closed.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.refund_failed";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.referred": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.referred
         * @description An outside body has the case: `referralId`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.referred";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.referral_decided": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.referral_decided
         * @description The outside body decided: `referralId`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.referral_decided";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.resolved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.resolved
         * @description The cycle has an outcome: `outcome`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.resolved";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.reopened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.reopened
         * @description The case was taken up again.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.reopened";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.withdrawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.withdrawn
         * @description The customer withdrew.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.withdrawn";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.cancelled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.cancelled
         * @description The case was cancelled.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.cancelled";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.merged": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.merged
         * @description The case was merged into another, in which it goes on.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.merged";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.merged_in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.merged_in
         * @description Another case was merged into this one.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.merged_in";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.separated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.separated
         * @description A merge into this case was undone.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.separated";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.closed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.closed
         * @description The case has ended: `outcome`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.closed";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "complaint.restated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * complaint.restated
         * @description Events of this case from `fromSequence` on did not happen: the worker that told them died, and the process took its steps otherwise. What holds follows.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "complaint.restated";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook.disabled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * webhook.disabled
         * @description A subscription is disabled: `webhookId`, `reason`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "webhook.disabled";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook.ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * webhook.ping
         * @description Sent by `POST /v1/webhooks/{id}/ping`, to try a receiver; it has no case.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event; the same at every try. */
                    "webhook-id": string;
                    /** @description When it was sent, in whole seconds since the epoch. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Event"] & {
                        /** @constant */
                        type?: "webhook.ping";
                    };
                };
            };
            responses: {
                /** @description No more of these: the subscription is disabled. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. The body is not read. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not taken, redirects too: tried again for a day. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description A clock of the customer. */
        Clock: {
            /** @example resolution.1 */
            id: string;
            /** @enum {string} */
            kind: "first_response" | "next_response" | "resolution" | "cumulative";
            cycle: number;
            /** @enum {string} */
            state: "running" | "paused" | "stopped";
            /** @description Null until the clock ends, or when nothing was due. */
            met: boolean | null;
            /** @description Null while paused, and once stopped. */
            dueAt: components["schemas"]["Instant"] | null;
            /**
             * @description Only while paused.
             * @example 86400000
             */
            remainingMs?: number;
            /** @description Only while paused. */
            pause?: {
                reason: string | null;
                since: components["schemas"]["Instant"];
                /** @description When whoever is awaited is awaited no longer, or the pauses are used up. */
                expectedEndAt: components["schemas"]["Instant"] | null;
            };
            /** @description From then on the case counts as at risk. */
            atRiskAt: components["schemas"]["Instant"] | null;
            /** @description The due instant that was missed. */
            breachedAt: components["schemas"]["Instant"] | null;
            /** @description A breach voided with a reason stays visible. */
            breachVoided: boolean;
            /** @description A promise to the customer beats the policy. */
            promisedAt: components["schemas"]["Instant"] | null;
            /**
             * @description What has run, pauses left out.
             * @example 86400000
             */
            elapsedMs: number;
        };
        /** @description A complaint and where its handling stands. */
        Complaint: {
            id: components["schemas"]["Uuid"];
            /** @example C-2026-000042 */
            number: string;
            /** @description Changes with decisions and facts; `If-Match` takes it. The ETag is the version, and with refunds or files `-` and a digest of these. */
            version: number;
            /** @enum {string} */
            stage: "received" | "triage" | "assignment" | "investigation" | "referral" | "proposal" | "approval" | "offer" | "compensation" | "resolved" | "aftercare" | "closed";
            waitingFor: ("customer" | "department" | "outside_body") | null;
            outcome: ("answered" | "accepted" | "deemed_accepted" | "rejected" | "no_reply" | "withdrawn" | "merged" | "cooperation_refused" | "not_a_complaint" | "cancelled") | null;
            /** @description What happens next, who does it, by when; null when nothing more is awaited. */
            next: {
                /** @enum {string} */
                step: "triage" | "assign" | "investigate" | "propose" | "approve" | "answer_hand_off" | "follow_referral" | "confirm_refusal" | "wait";
                role: ("integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin" | "customer") | null;
                dueAt: components["schemas"]["Instant"] | null;
            } | null;
            /** @description This cycle's clocks. */
            clocks: components["schemas"]["Clock"][];
            /** @enum {string} */
            channel: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
            customer: {
                ref: string;
                name: string | null;
                email: string | null;
                phone: string | null;
                locale: string | null;
            };
            subject: string;
            body: string;
            /** @description Who speaks for the customer. */
            representative: {
                name: string;
                contact?: string;
            } | null;
            externalRef: string | null;
            vulnerable: boolean;
            /** @description Null until triage: the strictest limit holds meanwhile. */
            class: string | null;
            category: string | null;
            severity: ("low" | "medium" | "high" | "critical") | null;
            remedySought: ("refund" | "replacement" | "repair" | "compensation" | "apology" | "explanation" | "other") | null;
            assignee: components["schemas"]["PersonRef"] | null;
            /** @description Counts reopenings, from 1. */
            cycle: number;
            finding: ("upheld" | "partly" | "rejected") | null;
            rootCause: string | null;
            proposal: {
                id: components["schemas"]["Uuid"];
                /** @enum {string} */
                kind: "answer" | "offer";
                /** @description Null for goodwill before anything was found. */
                finding: ("upheld" | "partly" | "rejected") | null;
                /** @description Compensation without a finding of fault. */
                goodwill: boolean;
                /** @description A code of the taxonomy. */
                rootCause: string;
                /** @enum {string} */
                remedy: "refund" | "replacement" | "repair" | "compensation" | "apology" | "explanation" | "other";
                compensation: components["schemas"]["Money"] | null;
                proposedBy: string;
                approvedBy: string | null;
            } | null;
            /** @description Compensation held or paid; null when there was none. */
            compensation: {
                /**
                 * @description Of the money held now, or null.
                 * @example captured
                 */
                state: string | null;
                money: components["schemas"]["Money"] | null;
                /** @description All that was paid in this case, in the policy's currency. */
                paid: components["schemas"]["Money"];
                /** @description Each payment, points too; one that did not stand is reversed. */
                payments: {
                    claimId: components["schemas"]["Uuid"];
                    money: components["schemas"]["Money"];
                    /** @enum {string} */
                    state: "paid" | "reversing" | "reversed";
                }[];
            } | null;
            /** @description Refunds of the order, oldest first; they are no compensation, and may outlive the case. */
            refunds: {
                id: components["schemas"]["Uuid"];
                /**
                 * @description `pending` until the refund system was asked, `unavailable` while it cannot be; then `requested`, and `done` or `failed`.
                 * @enum {string}
                 */
                state: "pending" | "unavailable" | "requested" | "done" | "failed";
                money: components["schemas"]["Money"];
                /** @description Null once the case was erased. */
                orderNumber: string | null;
                /** @description Why it failed, as a code. */
                failure: string | null;
                askedAt: components["schemas"]["Instant"];
                /** @description When the refund system last said something new. */
                heardAt: components["schemas"]["Instant"] | null;
                /** @description Since when the refund system cannot be asked, also after it took the refund; null while it can. */
                unavailableSince: components["schemas"]["Instant"] | null;
            }[];
            /** @description Somebody asked to refuse co-operation; another person confirms or drops it. */
            refusal: {
                by: components["schemas"]["Uuid"];
                at: components["schemas"]["Instant"];
            } | null;
            /** @description Open steps of people. */
            tasks: {
                /** @description Address of the task: `<case id>.<task id>`. */
                id: string;
                /** @enum {string} */
                step: "triage" | "assign" | "investigate" | "propose" | "approve" | "answer_hand_off" | "follow_referral" | "confirm_refusal";
                /** @enum {string} */
                role: "integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin";
                department: string | null;
                assignee: components["schemas"]["Uuid"] | null;
                openedAt: components["schemas"]["Instant"];
                dueAt: components["schemas"]["Instant"] | null;
            }[];
            /** @description Questions to other departments. */
            handOffs: {
                id: components["schemas"]["Uuid"];
                /** @description A code of the taxonomy. */
                department: string;
                /** @enum {string} */
                state: "open" | "answered" | "recalled";
                askedAt: components["schemas"]["Instant"];
            }[];
            /** @description To outside bodies; at most the last is open. */
            referrals: {
                id: components["schemas"]["Uuid"];
                /** @description A code of the taxonomy. */
                body: string;
                /** @enum {string} */
                from: "received" | "triage" | "assignment" | "investigation" | "referral" | "proposal" | "approval" | "offer" | "compensation" | "resolved" | "aftercare" | "closed";
                referredAt: components["schemas"]["Instant"];
                /** @description Null while the case is there. */
                outcome: ("upheld" | "partly" | "rejected" | "withdrawn") | null;
                endedAt: components["schemas"]["Instant"] | null;
            }[];
            /**
             * @description Whose queue the case is in: the agents, or the expert line.
             * @enum {string}
             */
            line: "agent" | "expert";
            /** @description The antifraud system's advice; null when it was not asked. */
            screening: {
                /** @enum {string} */
                verdict: "clear" | "review" | "block" | "unavailable";
                reason: string | null;
                at: components["schemas"]["Instant"];
            } | null;
            /**
             * @description Decisions that the process takes at this stage, by address; a refusal names the same.
             * @example [
             *       "reply",
             *       "withdraw",
             *       "cancel",
             *       "triage",
             *       "dismiss"
             *     ]
             */
            allowed: string[];
            policy: {
                name: string;
                version: number;
                calendarVersion: number;
            };
            demo: boolean;
            receivedAt: components["schemas"]["Instant"];
            createdAt: components["schemas"]["Instant"];
            resolvedAt: components["schemas"]["Instant"] | null;
            endedAt: components["schemas"]["Instant"] | null;
            /** @description Arm of an experiment, `<experiment>.<arm>`, drawn at intake. */
            arm: string | null;
            /** @description The earlier case that this one follows. */
            follows: components["schemas"]["Uuid"] | null;
            followedBy: components["schemas"]["Uuid"][];
            /** @description Articles that what we wrote stands on. */
            articles: {
                id: components["schemas"]["Uuid"];
                version: number;
                title: string;
            }[];
            /** @description Files of the case, oldest first. */
            attachments: {
                id: components["schemas"]["Uuid"];
                /**
                 * @description As its sender called it, without folders.
                 * @example receipt.jpg
                 */
                name: string | null;
                /** @example image/jpeg */
                mediaType: string;
                sizeBytes: number;
                /** @description Of the content, hexadecimal; also its ETag. */
                sha256: string;
                /** @description Never shown to the customer. */
                internal: boolean;
                at: components["schemas"]["Instant"];
                /** @description Who sent it. */
                by: {
                    kind: string;
                    id: string;
                };
                links: {
                    content: components["schemas"]["Link"];
                };
            }[];
            /** @description The case that this one repeats: the same customer and category, within the repeat window. Drawn when it is known what the case is about. */
            repeats: components["schemas"]["Uuid"] | null;
            /** @description The case that was asked for: it was merged, and this is where it goes on. */
            mergedFrom: {
                id: components["schemas"]["Uuid"];
                number: string;
            } | null;
            /** @description The case in which this one goes on. */
            mergedInto: components["schemas"]["Uuid"] | null;
            /** @description Cases that go on in this one; their contacts are among its own. */
            merged: {
                id: components["schemas"]["Uuid"];
                number: string;
                subject: string;
                body: string;
                receivedAt: components["schemas"]["Instant"];
                mergedAt: components["schemas"]["Instant"];
                /** @description The mass incident to which it is linked: what is decided for that one reaches this case. */
                incident: components["schemas"]["Uuid"] | null;
            }[];
            /** @description The merged case whose life this one goes on with, after the merge was undone. */
            restores: components["schemas"]["Uuid"] | null;
            /** @description The case that goes on with this one after an unmerge. */
            restoredAs: components["schemas"]["Uuid"] | null;
            /** @description The mass incident that it belongs to: its own, else that of a case that goes on in it. */
            incident: {
                id: components["schemas"]["Uuid"];
                title: string;
                /** @enum {string} */
                state: "open" | "closed";
            } | null;
            links: {
                self: components["schemas"]["Link"];
                timeline: components["schemas"]["Link"];
                sla: components["schemas"]["Link"];
                process: components["schemas"]["Link"];
            };
        };
        /** @description A complaint in a list. */
        ComplaintItem: {
            id: components["schemas"]["Uuid"];
            number: string;
            version: number;
            /** @enum {string} */
            stage: "received" | "triage" | "assignment" | "investigation" | "referral" | "proposal" | "approval" | "offer" | "compensation" | "resolved" | "aftercare" | "closed";
            waitingFor: ("customer" | "department" | "outside_body") | null;
            outcome: ("answered" | "accepted" | "deemed_accepted" | "rejected" | "no_reply" | "withdrawn" | "merged" | "cooperation_refused" | "not_a_complaint" | "cancelled") | null;
            /** @description What happens next, who does it, by when; null when nothing more is awaited. */
            next: {
                /** @enum {string} */
                step: "triage" | "assign" | "investigate" | "propose" | "approve" | "answer_hand_off" | "follow_referral" | "confirm_refusal" | "wait";
                role: ("integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin" | "customer") | null;
                dueAt: components["schemas"]["Instant"] | null;
            } | null;
            /** @description This cycle's resolution clock. */
            resolution: {
                /** @enum {string} */
                state: "running" | "paused" | "stopped";
                dueAt: components["schemas"]["Instant"] | null;
                atRiskAt: components["schemas"]["Instant"] | null;
                breachedAt: components["schemas"]["Instant"] | null;
            };
            /** @enum {string} */
            channel: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
            customer: {
                ref: string;
                name: string | null;
            };
            subject: string;
            vulnerable: boolean;
            class: string | null;
            category: string | null;
            severity: ("low" | "medium" | "high" | "critical") | null;
            assignee: components["schemas"]["PersonRef"] | null;
            cycle: number;
            policy: string;
            demo: boolean;
            receivedAt: components["schemas"]["Instant"];
            createdAt: components["schemas"]["Instant"];
            resolvedAt: components["schemas"]["Instant"] | null;
            endedAt: components["schemas"]["Instant"] | null;
            links: {
                self: components["schemas"]["Link"];
            };
        };
        /** @description The case after the step that the decision led to. */
        Decided: {
            id: components["schemas"]["Uuid"];
            number: string;
            /** @enum {string} */
            stage: "received" | "triage" | "assignment" | "investigation" | "referral" | "proposal" | "approval" | "offer" | "compensation" | "resolved" | "aftercare" | "closed";
            waitingFor: ("customer" | "department" | "outside_body") | null;
            outcome: ("answered" | "accepted" | "deemed_accepted" | "rejected" | "no_reply" | "withdrawn" | "merged" | "cooperation_refused" | "not_a_complaint" | "cancelled") | null;
            version: number;
            links: {
                self: components["schemas"]["Link"];
                timeline: components["schemas"]["Link"];
                sla: components["schemas"]["Link"];
                process: components["schemas"]["Link"];
            };
        };
        /** @description An event. */
        Event: {
            /**
             * @description Names the event, and its place in the log. A webhook has it as `webhook-id`.
             * @example evt_0000000000000042
             */
            id: string;
            /** @example complaint.stage_changed */
            type: string;
            /** @description When it happened. */
            timestamp: components["schemas"]["Instant"];
            caseId: components["schemas"]["Uuid"] | null;
            /** @description Counts the events of the case, from 1 and without gaps. */
            sequence: number | null;
            /** @description Where the case stood after the step (`stage`, `waitingFor`, `outcome`, `class`, `cycle`, `version`, `demo`) and codes of the event. No names, no words: read the case for those. */
            data: {
                [key: string]: string | number | boolean | null;
            };
            links: {
                case: components["schemas"]["Link"] | null;
            };
        };
        /**
         * Format: date-time
         * @description UTC instant, ISO 8601 with milliseconds.
         * @example 2026-03-02T09:15:00.000Z
         */
        Instant: string;
        /** @description Address on this service, without its origin. */
        Link: string;
        /** @description An amount: 400.00 UAH is 40000 minor units. */
        Money: {
            /**
             * @description Integer minor units.
             * @example 40000
             */
            amountMinor: number;
            /**
             * @description ISO 4217, or `points`.
             * @example UAH
             */
            currency: string;
        };
        /** @description A complaint as it was received. */
        NewComplaintInput: {
            /** @enum {string} */
            channel: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
            customer: {
                /** @description The customer in the caller's systems; loyalty cards are found by it. */
                ref: string;
                name?: string;
                email?: string;
                phone?: string;
                locale?: string;
            };
            subject: string;
            body: string;
            /**
             * @description Of the policy; without one the strictest limit holds until triage.
             * @example late_delivery
             */
            class?: string;
            /** @example late_delivery */
            category?: string;
            /**
             * Format: date-time
             * @description Deadlines count from it: from the year 2000 to five minutes ahead; now unless told.
             */
            receivedAt?: string;
            /** @enum {string} */
            remedySought?: "refund" | "replacement" | "repair" | "compensation" | "apology" | "explanation" | "other";
            externalRef?: string;
            /** @description Who speaks for the customer. */
            representative?: {
                name: string;
                contact?: string;
            };
            /** @default false */
            vulnerable?: boolean;
            /** @description For admins only; `default` unless told. */
            policy?: string;
            /** @description Id or number of the earlier case that this one follows. */
            follows?: string;
            /**
             * @description When the same customer complained about the same category within the repeat window, add this to that case as a message (202) instead of opening another.
             * @default false
             */
            joinRepeat?: boolean;
        };
        /** @description The fact is stored; the process takes notice of it. */
        Noted: {
            factId: components["schemas"]["Uuid"];
            caseId: components["schemas"]["Uuid"];
            links: {
                self: components["schemas"]["Link"];
                timeline: components["schemas"]["Link"];
                sla: components["schemas"]["Link"];
                process: components["schemas"]["Link"];
            };
        };
        /** @description A person of ours. */
        PersonRef: {
            id: components["schemas"]["Uuid"];
            /** @example Оксана Мельник */
            name: string | null;
        };
        /** @description A problem (RFC 9457). Kinds have further members, which their addresses explain. */
        Problem: {
            /**
             * @description A stable address, under which the kind is explained.
             * @example /problems/not-allowed-now
             */
            type: string;
            title: string;
            status: number;
            detail: string;
            /** @description Leads to the log; absent when the request was too broken to become one. */
            requestId?: string;
            errors?: {
                /** @description JSON pointer into the body. */
                pointer?: string;
                /** @description Name of a query, path or header parameter. */
                parameter?: string;
                detail: string;
            }[];
        } & {
            [key: string]: unknown;
        };
        /** @description The complaint is durable; its process is started behind the answer. */
        Registered: {
            id: components["schemas"]["Uuid"];
            /** @example C-2026-000042 */
            number: string;
            /** @enum {string} */
            stage: "received" | "triage" | "assignment" | "investigation" | "referral" | "proposal" | "approval" | "offer" | "compensation" | "resolved" | "aftercare" | "closed";
            version: number;
            links: {
                self: components["schemas"]["Link"];
                timeline: components["schemas"]["Link"];
                sla: components["schemas"]["Link"];
                process: components["schemas"]["Link"];
            };
        };
        /**
         * Format: uuid
         * @example 0195a3c4-7d1e-7c3a-9b5f-2f6d1c0e8a11
         */
        Uuid: string;
    };
    responses: {
        /** @description One of: `/problems/idempotency-key-missing`, `/problems/invalid-request`, `/problems/malformed-json`. */
        Problem400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description One of: `/problems/login-failed`, `/problems/unauthenticated`. */
        Problem401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description One of: `/problems/cross-origin`, `/problems/csrf-token-needed`, `/problems/forbidden`, `/problems/https-needed`, `/problems/not-your-task`, `/problems/own-proposal`, `/problems/second-person-needed`. */
        Problem403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description One of: `/problems/no-such-breach`, `/problems/no-such-hand-off`, `/problems/no-such-task`, `/problems/not-found`. */
        Problem404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description One of: `/problems/method-not-allowed`. */
        Problem405: {
            headers: {
                /** @description Methods that the address takes. */
                Allow?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description One of: `/problems/not-acceptable`. */
        Problem406: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description One of: `/problems/request-timeout`. */
        Problem408: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description One of: `/problems/budget-exhausted`, `/problems/case-ended`, `/problems/case-open`, `/problems/conflict`, `/problems/customer-awaited`, `/problems/customer-not-awaited`, `/problems/decision-pending`, `/problems/legal-hold`, `/problems/merge-target-ended`, `/problems/merge-target-resolved`, `/problems/merged-further`, `/problems/no-refusal`, `/problems/not-allowed-now`, `/problems/not-merged`, `/problems/nothing-changes`, `/problems/nothing-paid`, `/problems/payment-in-progress`, `/problems/request-running`, `/problems/task-taken`, `/problems/unmerge-too-late`. */
        Problem409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description One of: `/problems/erased`, `/problems/events-expired`, `/problems/set-up-over`. */
        Problem410: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description One of: `/problems/stale-version`. */
        Problem412: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description One of: `/problems/payload-too-large`. */
        Problem413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description One of: `/problems/uri-too-long`. */
        Problem414: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description One of: `/problems/unsupported-media-type`. */
        Problem415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description One of: `/problems/above-authority`, `/problems/address-refused`, `/problems/finding-required`, `/problems/idempotency-key-reused`, `/problems/invalid-compensation`, `/problems/merge-across-customers`, `/problems/merge-across-demo`, `/problems/merge-into-itself`, `/problems/outside-rule`, `/problems/password-unfit`, `/problems/promise-in-the-past`, `/problems/unfit-person`, `/problems/unknown-class`, `/problems/unknown-code`, `/problems/unknown-department`, `/problems/unprocessable`. */
        Problem422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description One of: `/problems/precondition-required`. */
        Problem428: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description One of: `/problems/too-many-requests`. */
        Problem429: {
            headers: {
                /** @description Seconds to wait. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description One of: `/problems/headers-too-large`. */
        Problem431: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description One of: `/problems/internal`. */
        Problem500: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description One of: `/problems/outcome-unknown`, `/problems/overloaded`, `/problems/unavailable`. */
        Problem503: {
            headers: {
                /** @description Seconds to wait. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    checkLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok";
                    };
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    checkReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `degraded`: complaints are stored, and handled once all parts are back. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok" | "degraded" | "down";
                        parts: {
                            /** @enum {string} */
                            database: "up" | "down";
                            /** @enum {string} */
                            engine: "up" | "down";
                            /**
                             * @description Whether somebody takes work from the engine; unknown while the engine is down.
                             * @enum {string}
                             */
                            worker: "up" | "down" | "unknown";
                        };
                        /** @description Complaints stored and not yet started; null when the database is down. */
                        startBacklog: {
                            size: number;
                            oldestSeconds: number;
                        } | null;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            /** @description `degraded`: complaints are stored, and handled once all parts are back. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok" | "degraded" | "down";
                        parts: {
                            /** @enum {string} */
                            database: "up" | "down";
                            /** @enum {string} */
                            engine: "up" | "down";
                            /**
                             * @description Whether somebody takes work from the engine; unknown while the engine is down.
                             * @enum {string}
                             */
                            worker: "up" | "down" | "unknown";
                        };
                        /** @description Complaints stored and not yet started; null when the database is down. */
                        startBacklog: {
                            size: number;
                            oldestSeconds: number;
                        } | null;
                    };
                };
            };
        };
    };
    readMetrics: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    explainProblem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        status: number;
                        title: string;
                        about: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listApiKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: components["schemas"]["Uuid"];
                            name: string;
                            /** @description The beginning of the key, to recognise it by. */
                            prefix: string;
                            /** @description Null for a person's key: it has the person's roles. */
                            role: ("integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin") | null;
                            personId: components["schemas"]["Uuid"] | null;
                            scopes: ("complaints:read" | "complaints:write" | "decisions" | "letters" | "outside:write" | "reference:read" | "reference:write" | "people:read" | "reports:read" | "metrics" | "events" | "webhooks" | "admin")[];
                            /** @enum {string} */
                            reach: "own" | "all";
                            /** @description Null: as the installation has it. */
                            rate: {
                                perSecond: number;
                                burst: number;
                            } | null;
                            createdAt: components["schemas"]["Instant"];
                            expiresAt: components["schemas"]["Instant"] | null;
                            rotatedAt: components["schemas"]["Instant"] | null;
                            /** @description Until when the secret before the last rotation works. */
                            previousUntil: components["schemas"]["Instant"] | null;
                            /** @description To a minute. */
                            lastUsedAt: components["schemas"]["Instant"] | null;
                            revokedAt: components["schemas"]["Instant"] | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /**
                     * @description Of a system's key.
                     * @enum {string}
                     */
                    role?: "integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin";
                    /**
                     * Format: uuid
                     * @description Of a person's key, which has the person's roles.
                     */
                    personId?: string;
                    /** @description What the key is limited to; the usual of its role unless told. */
                    scopes?: ("complaints:read" | "complaints:write" | "decisions" | "letters" | "outside:write" | "reference:read" | "reference:write" | "people:read" | "reports:read" | "metrics" | "events" | "webhooks" | "admin")[];
                    /**
                     * @description `own`: the key sees and acts on cases registered through it, whoever it acts for; `all` is for back ends. `own` for the role integrator unless told.
                     * @enum {string}
                     */
                    reach?: "own" | "all";
                    /** @description From then on the key is known no more; null is never. */
                    expiresAt?: string | null;
                    /** @description Requests a second, and at once; null: as the installation has it. */
                    rate?: {
                        perSecond: number;
                        burst: number;
                    } | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    /** @description Address of what was made. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        name: string;
                        /** @description The beginning of the key, to recognise it by. */
                        prefix: string;
                        /** @description Null for a person's key: it has the person's roles. */
                        role: ("integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin") | null;
                        personId: components["schemas"]["Uuid"] | null;
                        scopes: ("complaints:read" | "complaints:write" | "decisions" | "letters" | "outside:write" | "reference:read" | "reference:write" | "people:read" | "reports:read" | "metrics" | "events" | "webhooks" | "admin")[];
                        /** @enum {string} */
                        reach: "own" | "all";
                        /** @description Null: as the installation has it. */
                        rate: {
                            perSecond: number;
                            burst: number;
                        } | null;
                        createdAt: components["schemas"]["Instant"];
                        expiresAt: components["schemas"]["Instant"] | null;
                        rotatedAt: components["schemas"]["Instant"] | null;
                        /** @description Until when the secret before the last rotation works. */
                        previousUntil: components["schemas"]["Instant"] | null;
                        /** @description To a minute. */
                        lastUsedAt: components["schemas"]["Instant"] | null;
                        revokedAt: components["schemas"]["Instant"] | null;
                        /** @description Told this once; null when the request is repeated. Send it as `Authorization: Bearer`. */
                        key: string | null;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An API key, without the key itself. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        name: string;
                        /** @description The beginning of the key, to recognise it by. */
                        prefix: string;
                        /** @description Null for a person's key: it has the person's roles. */
                        role: ("integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin") | null;
                        personId: components["schemas"]["Uuid"] | null;
                        scopes: ("complaints:read" | "complaints:write" | "decisions" | "letters" | "outside:write" | "reference:read" | "reference:write" | "people:read" | "reports:read" | "metrics" | "events" | "webhooks" | "admin")[];
                        /** @enum {string} */
                        reach: "own" | "all";
                        /** @description Null: as the installation has it. */
                        rate: {
                            perSecond: number;
                            burst: number;
                        } | null;
                        createdAt: components["schemas"]["Instant"];
                        expiresAt: components["schemas"]["Instant"] | null;
                        rotatedAt: components["schemas"]["Instant"] | null;
                        /** @description Until when the secret before the last rotation works. */
                        previousUntil: components["schemas"]["Instant"] | null;
                        /** @description To a minute. */
                        lastUsedAt: components["schemas"]["Instant"] | null;
                        revokedAt: components["schemas"]["Instant"] | null;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked. */
            204: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    changeApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    name?: string;
                    /** @description What the key is limited to; the usual of its role unless told. */
                    scopes?: ("complaints:read" | "complaints:write" | "decisions" | "letters" | "outside:write" | "reference:read" | "reference:write" | "people:read" | "reports:read" | "metrics" | "events" | "webhooks" | "admin")[];
                    /**
                     * @description `own`: the key sees and acts on cases registered through it, whoever it acts for; `all` is for back ends. `own` for the role integrator unless told.
                     * @enum {string}
                     */
                    reach?: "own" | "all";
                    /** @description From then on the key is known no more; null is never. */
                    expiresAt?: string | null;
                    /** @description Requests a second, and at once; null: as the installation has it. */
                    rate?: {
                        perSecond: number;
                        burst: number;
                    } | null;
                };
            };
        };
        responses: {
            /** @description An API key, without the key itself. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        name: string;
                        /** @description The beginning of the key, to recognise it by. */
                        prefix: string;
                        /** @description Null for a person's key: it has the person's roles. */
                        role: ("integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin") | null;
                        personId: components["schemas"]["Uuid"] | null;
                        scopes: ("complaints:read" | "complaints:write" | "decisions" | "letters" | "outside:write" | "reference:read" | "reference:write" | "people:read" | "reports:read" | "metrics" | "events" | "webhooks" | "admin")[];
                        /** @enum {string} */
                        reach: "own" | "all";
                        /** @description Null: as the installation has it. */
                        rate: {
                            perSecond: number;
                            burst: number;
                        } | null;
                        createdAt: components["schemas"]["Instant"];
                        expiresAt: components["schemas"]["Instant"] | null;
                        rotatedAt: components["schemas"]["Instant"] | null;
                        /** @description Until when the secret before the last rotation works. */
                        previousUntil: components["schemas"]["Instant"] | null;
                        /** @description To a minute. */
                        lastUsedAt: components["schemas"]["Instant"] | null;
                        revokedAt: components["schemas"]["Instant"] | null;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    rotateApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description For so long the old secret works beside the new one; 0 ends it at once.
                     * @default 86400
                     */
                    overlapSeconds?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    /** @description Address of what was made. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        name: string;
                        /** @description The beginning of the key, to recognise it by. */
                        prefix: string;
                        /** @description Null for a person's key: it has the person's roles. */
                        role: ("integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin") | null;
                        personId: components["schemas"]["Uuid"] | null;
                        scopes: ("complaints:read" | "complaints:write" | "decisions" | "letters" | "outside:write" | "reference:read" | "reference:write" | "people:read" | "reports:read" | "metrics" | "events" | "webhooks" | "admin")[];
                        /** @enum {string} */
                        reach: "own" | "all";
                        /** @description Null: as the installation has it. */
                        rate: {
                            perSecond: number;
                            burst: number;
                        } | null;
                        createdAt: components["schemas"]["Instant"];
                        expiresAt: components["schemas"]["Instant"] | null;
                        rotatedAt: components["schemas"]["Instant"] | null;
                        /** @description Until when the secret before the last rotation works. */
                        previousUntil: components["schemas"]["Instant"] | null;
                        /** @description To a minute. */
                        lastUsedAt: components["schemas"]["Instant"] | null;
                        revokedAt: components["schemas"]["Instant"] | null;
                        /** @description Told this once; null when the request is repeated. Send it as `Authorization: Bearer`. */
                        key: string | null;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listArticles: {
        parameters: {
            query?: {
                text?: string;
                language?: "uk" | "ru" | "en";
                category?: string;
                state?: "draft" | "published" | "retired";
                /** @description Items per page, 1 to 200. */
                limit?: number;
                /** @description From `nextCursor` of the page before; only valid with the same filter and sort. */
                cursor?: string;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of articles: the best fitting first, else the newest. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: components["schemas"]["Uuid"];
                            version: number;
                            /** @enum {string} */
                            language: "uk" | "ru" | "en";
                            title: string;
                            categories: string[];
                            /** @enum {string} */
                            state: "draft" | "published" | "retired";
                            createdAt: components["schemas"]["Instant"];
                            links: {
                                self: components["schemas"]["Link"];
                            };
                        }[];
                        /** @description Send as `cursor`, with the same filter and sort, for the next page; null on the last. */
                        nextCursor: string | null;
                        links: {
                            /** @description The next page. Filters that may name a customer (`customer`, `text`) are never put into an address by this service: repeat them. */
                            next: components["schemas"]["Link"] | null;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createArticle: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description An article as a whole; saved again it is its next version. */
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    language: "uk" | "ru" | "en";
                    title: string;
                    body: string;
                    /** @description Categories of complaints that it helps with. */
                    categories: string[];
                    /**
                     * @default draft
                     * @enum {string}
                     */
                    state?: "draft" | "published" | "retired";
                };
            };
        };
        responses: {
            /** @description A version of a knowledge article. */
            201: {
                headers: {
                    /** @description Address of what was made. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        version: number;
                        /** @enum {string} */
                        language: "uk" | "ru" | "en";
                        title: string;
                        categories: string[];
                        /** @enum {string} */
                        state: "draft" | "published" | "retired";
                        createdAt: components["schemas"]["Instant"];
                        links: {
                            self: components["schemas"]["Link"];
                        };
                        body: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readArticle: {
        parameters: {
            query?: {
                version?: number;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A version of a knowledge article. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        version: number;
                        /** @enum {string} */
                        language: "uk" | "ru" | "en";
                        title: string;
                        categories: string[];
                        /** @enum {string} */
                        state: "draft" | "published" | "retired";
                        createdAt: components["schemas"]["Instant"];
                        links: {
                            self: components["schemas"]["Link"];
                        };
                        body: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    saveArticle: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description An article as a whole; saved again it is its next version. */
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    language: "uk" | "ru" | "en";
                    title: string;
                    body: string;
                    /** @description Categories of complaints that it helps with. */
                    categories: string[];
                    /**
                     * @default draft
                     * @enum {string}
                     */
                    state?: "draft" | "published" | "retired";
                };
            };
        };
        responses: {
            /** @description A version of a knowledge article. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        version: number;
                        /** @enum {string} */
                        language: "uk" | "ru" | "en";
                        title: string;
                        categories: string[];
                        /** @enum {string} */
                        state: "draft" | "published" | "retired";
                        createdAt: components["schemas"]["Instant"];
                        links: {
                            self: components["schemas"]["Link"];
                        };
                        body: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listAudit: {
        parameters: {
            query?: {
                subject?: string;
                chain?: string;
                actor?: string;
                action?: string;
                request?: string;
                from?: string;
                until?: string;
                /** @description Items per page, 1 to 200. */
                limit?: number;
                /** @description From `nextCursor` of the page before; only valid with the same filter and sort. */
                cursor?: string;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the audit trail, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: number;
                            at: components["schemas"]["Instant"];
                            actor: {
                                kind: string | null;
                                id: string;
                            };
                            /** @description The API key that was used. */
                            keyId: string | null;
                            /** @description The person whom a system acted for. */
                            actingFor: string | null;
                            /** @description As in the header X-Request-Id. */
                            requestId: string | null;
                            /** @description Keyed digest of the address that the request came from: equal within a chain for equal addresses. */
                            origin: string | null;
                            /** @example decision.conclude */
                            action: string;
                            /** @example case:0195a3c4-7d1e-7c3a-9b5f-2f6d1c0e8a11 */
                            subject: string;
                            before: unknown;
                            after: unknown;
                            /** @description Its place in its chain; null for the first second or so. */
                            seal: {
                                chain: string;
                                position: number;
                                /** @description Hexadecimal. */
                                hash: string;
                            } | null;
                        }[];
                        /** @description Send as `cursor`, with the same filter and sort, for the next page; null on the last. */
                        nextCursor: string | null;
                        links: {
                            /** @description The next page. Filters that may name a customer (`customer`, `text`) are never put into an address by this service: repeat them. */
                            next: components["schemas"]["Link"] | null;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listAuditCheckpoints: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. */
                limit?: number;
                /** @description From `nextCursor` of the page before; only valid with the same filter and sort. */
                cursor?: string;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of checkpoints, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            number: number;
                            at: components["schemas"]["Instant"];
                            /** @description Covers seals up to this number. */
                            sealedTo: number;
                            /** @description Chains that grew since the checkpoint before. */
                            heads: number;
                            /** @description Hexadecimal. */
                            headsDigest: string;
                            /** @description What is signed; it covers the checkpoint before. */
                            hash: string;
                            /** @description Hexadecimal. */
                            keyId: string;
                            /** @description Ed25519, base64. */
                            signature: string;
                        }[];
                        /** @description Send as `cursor`, with the same filter and sort, for the next page; null on the last. */
                        nextCursor: string | null;
                        links: {
                            /** @description The next page. Filters that may name a customer (`customer`, `text`) are never put into an address by this service: repeat them. */
                            next: components["schemas"]["Link"] | null;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listAuditKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description Hexadecimal. */
                            id: string;
                            /** @description SPKI in PEM. */
                            publicKey: string;
                            createdAt: components["schemas"]["Instant"];
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listBudget: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * @description `YYYY-MM` in the organisation's zone.
                             * @example 2026-03
                             */
                            month: string;
                            currency: string;
                            capMinor: number;
                            /** @description Reserved and paid. */
                            heldMinor: number;
                            /** @description What new claims may take; never negative. */
                            leftMinor: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    saveBudget: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                month: string;
                /** @example UAH */
                currency: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    capMinor: number;
                };
            };
        };
        responses: {
            /** @description A month's budget for compensation. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description `YYYY-MM` in the organisation's zone.
                         * @example 2026-03
                         */
                        month: string;
                        currency: string;
                        capMinor: number;
                        /** @description Reserved and paid. */
                        heldMinor: number;
                        /** @description What new claims may take; never negative. */
                        leftMinor: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listCalendars: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            name: string;
                            version: number;
                            zone: string;
                            rules: {
                                /** @description Always open: no other rule applies. */
                                always?: boolean;
                                /** @description Open intervals by ISO weekday, 1 is Monday. */
                                week?: {
                                    [key: string]: string[][];
                                };
                                holidays?: string[];
                                /** @description Days with other hours: half days, and moved working days. */
                                specialDays?: {
                                    [key: string]: string[][];
                                };
                            };
                            validUntil: string | null;
                            createdAt: components["schemas"]["Instant"];
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readCalendar: {
        parameters: {
            query?: {
                /** @description The newest when left out. */
                version?: number;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Working time. A case keeps the version it began with. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        version: number;
                        zone: string;
                        rules: {
                            /** @description Always open: no other rule applies. */
                            always?: boolean;
                            /** @description Open intervals by ISO weekday, 1 is Monday. */
                            week?: {
                                [key: string]: string[][];
                            };
                            holidays?: string[];
                            /** @description Days with other hours: half days, and moved working days. */
                            specialDays?: {
                                [key: string]: string[][];
                            };
                        };
                        validUntil: string | null;
                        createdAt: components["schemas"]["Instant"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    saveCalendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description IANA zone.
                     * @example Europe/Kyiv
                     */
                    zone: string;
                    rules: {
                        /** @description Always open: no other rule applies. */
                        always?: boolean;
                        /** @description Open intervals by ISO weekday, 1 is Monday. */
                        week?: {
                            [key: string]: string[][];
                        };
                        holidays?: string[];
                        /** @description Days with other hours: half days, and moved working days. */
                        specialDays?: {
                            [key: string]: string[][];
                        };
                    };
                    /**
                     * @description Nothing is computed from this local date on; needed unless always open.
                     * @default null
                     */
                    validUntil?: string | null;
                };
            };
        };
        responses: {
            /** @description Working time. A case keeps the version it began with. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        version: number;
                        zone: string;
                        rules: {
                            /** @description Always open: no other rule applies. */
                            always?: boolean;
                            /** @description Open intervals by ISO weekday, 1 is Monday. */
                            week?: {
                                [key: string]: string[][];
                            };
                            holidays?: string[];
                            /** @description Days with other hours: half days, and moved working days. */
                            specialDays?: {
                                [key: string]: string[][];
                            };
                        };
                        validUntil: string | null;
                        createdAt: components["schemas"]["Instant"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listChecklists: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            category: string;
                            version: number;
                            items: {
                                code: string;
                                text: {
                                    uk: string;
                                    ru: string;
                                    en: string;
                                };
                            }[];
                            createdAt: components["schemas"]["Instant"];
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listChecklist: {
        parameters: {
            query?: {
                version?: number;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                category: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Issues that are likely to follow one of a category: cover them in the first talk. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        category: string;
                        version: number;
                        items: {
                            code: string;
                            text: {
                                uk: string;
                                ru: string;
                                en: string;
                            };
                        }[];
                        createdAt: components["schemas"]["Instant"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    saveChecklist: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                category: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: {
                        /** @example late_delivery */
                        code: string;
                        text: {
                            uk: string;
                            ru: string;
                            en: string;
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description Issues that are likely to follow one of a category: cover them in the first talk. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        category: string;
                        version: number;
                        items: {
                            code: string;
                            text: {
                                uk: string;
                                ru: string;
                                en: string;
                            };
                        }[];
                        createdAt: components["schemas"]["Instant"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listCompensationRules: {
        parameters: {
            query?: {
                on?: string;
                versions?: "all";
                category?: string;
                severity?: "low" | "medium" | "high" | "critical";
                /** @example UAH */
                currency?: string;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description Or `*`: topics without a rule of their own. */
                            category: string;
                            /** @enum {string} */
                            severity: "low" | "medium" | "high" | "critical";
                            currency: string;
                            version: number;
                            minMinor: number;
                            defaultMinor: number;
                            maxMinor: number;
                            effectiveFrom: string;
                            createdAt: components["schemas"]["Instant"];
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    saveCompensationRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                category: string;
                severity: "low" | "medium" | "high" | "critical";
                /** @example UAH */
                currency: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    minMinor: number;
                    /** @description Suggested to whoever proposes. */
                    defaultMinor: number;
                    maxMinor: number;
                    /**
                     * Format: date
                     * @description First local day in the organisation's zone; today unless told.
                     */
                    effectiveFrom?: string;
                };
            };
        };
        responses: {
            /** @description A rule of compensation. Amounts are minor units, or points. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Or `*`: topics without a rule of their own. */
                        category: string;
                        /** @enum {string} */
                        severity: "low" | "medium" | "high" | "critical";
                        currency: string;
                        version: number;
                        minMinor: number;
                        defaultMinor: number;
                        maxMinor: number;
                        effectiveFrom: string;
                        createdAt: components["schemas"]["Instant"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listComplaints: {
        parameters: {
            query?: {
                /** @description One or several of: received, triage, assignment, investigation, referral, proposal, approval, offer, compensation, resolved, aftercare, closed. */
                stage?: string | string[];
                class?: string;
                category?: string;
                /** @description A person's id, `me`, or `none`. */
                assignee?: string | "none" | "me";
                /** @description Past due now. A paused case has no due instant and is never overdue. */
                overdue?: "true" | "false";
                /** @description Past the instant from which it counts as at risk, and not yet due. */
                atRisk?: "true" | "false";
                paused?: "true" | "false";
                /** @description With a breach of this cycle's resolution limit that was not voided. */
                breached?: "true" | "false";
                /** @description That missed a limit of this kind in any cycle; a voided breach is none, and a merged case is its survivor. */
                missed?: "first_response" | "next_response" | "resolution";
                channel?: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
                /** @description The root cause that was concluded. */
                cause?: string;
                /** @description The customer's reference. Never logged, and never put into an address by us. */
                customer?: string;
                /** @description Received at this instant or later. */
                receivedFrom?: string;
                /** @description Received before this instant. */
                receivedUntil?: string;
                policy?: string;
                /** @description Only, or never, cases under the policy `demo`. */
                demo?: "true" | "false";
                /** @description `true`: open cases; `false`: ended ones. */
                open?: "true" | "false";
                /** @description Words that subject or body have, in any form that begins alike. */
                text?: string;
                /** @description `csv` or `ndjson`: all cases that the filter takes, as a file; `limit` and `cursor` are of pages only. `Accept` says the same. */
                format?: "json" | "csv" | "ndjson";
                /** @description `due` and `-due` list open cases only; without a due instant (paused) they come last. */
                sort?: "due" | "-due" | "received" | "-received";
                /** @description Items per page, 1 to 200. */
                limit?: number;
                /** @description From `nextCursor` of the page before; only valid with the same filter and sort. */
                cursor?: string;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of complaints, or all of them as a file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ComplaintItem"][];
                        /** @description Send as `cursor`, with the same filter and sort, for the next page; null on the last. */
                        nextCursor: string | null;
                        links: {
                            /** @description The next page. Filters that may name a customer (`customer`, `text`) are never put into an address by this service: repeat them. */
                            next: components["schemas"]["Link"] | null;
                        };
                    };
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    registerComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewComplaintInput"];
            };
        };
        responses: {
            /** @description The complaint is durable; its process is started behind the answer. */
            201: {
                headers: {
                    /** @description Address of what was made. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registered"];
                };
            };
            /** @description The fact is stored; the process takes notice of it. */
            202: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Noted"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readComplaint: {
        parameters: {
            query?: {
                /** @description `true`: a merged case itself, as it ended. */
                own?: "true" | "false";
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A complaint and where its handling stands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            /** @description Not changed. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    acceptComplaint: {
        parameters: {
            query?: never;
            header: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Whose word it is: an agent's click is not the customer's.
                     * @enum {string}
                     */
                    by: "customer" | "representative";
                    /** @description How the word of the customer reached us; contact and text stay out of the process. */
                    evidence: {
                        /** @enum {string} */
                        channel: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
                        /** @description Address, number or name that the word came from. */
                        contact?: string;
                        /** @description What was said or written. */
                        text?: string;
                    };
                    reason?: string;
                    /** @example late_delivery */
                    reasonCode?: string;
                };
            };
        };
        responses: {
            /** @description The case after the step that the decision led to. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    approveComplaint: {
        parameters: {
            query?: never;
            header: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    amountMinor?: number;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description The case after the step that the decision led to. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    askCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description The case after the step that the decision led to. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    assignComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description A person of ours.
                     */
                    to: string;
                    /**
                     * @description Moves the case to this queue; left out, it stays in its own.
                     * @enum {string}
                     */
                    line?: "agent" | "expert";
                    note?: string;
                };
            };
        };
        responses: {
            /** @description The case after the step that the decision led to. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listComplaintAttachments: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: components["schemas"]["Uuid"];
                            /**
                             * @description As its sender called it, without folders.
                             * @example receipt.jpg
                             */
                            name: string | null;
                            /** @example image/jpeg */
                            mediaType: string;
                            sizeBytes: number;
                            /** @description Of the content, hexadecimal; also its ETag. */
                            sha256: string;
                            /** @description Never shown to the customer. */
                            internal: boolean;
                            at: components["schemas"]["Instant"];
                            /** @description Who sent it. */
                            by: {
                                kind: string;
                                id: string;
                            };
                            links: {
                                content: components["schemas"]["Link"];
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            410: components["responses"]["Problem410"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createComplaintAttachment: {
        parameters: {
            query?: {
                /** @description Never shown to the customer; `false` unless told. */
                internal?: "true" | "false";
            };
            header: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description Name of the file, percent-encoded UTF-8.
                 * @example receipt%201.jpg
                 */
                "attachment-name": string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description The bytes of the file. */
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
                "image/gif": string;
                "image/webp": string;
                "image/heic": string;
                "application/pdf": string;
                "text/plain": string;
                "text/csv": string;
                "audio/mpeg": string;
                "audio/mp4": string;
                "audio/ogg": string;
                "audio/wav": string;
                "audio/amr": string;
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "application/vnd.openxmlformats-officedocument.presentationml.presentation": string;
                "application/vnd.oasis.opendocument.text": string;
                "application/vnd.oasis.opendocument.spreadsheet": string;
                "application/msword": string;
                "application/vnd.ms-excel": string;
            };
        };
        responses: {
            /** @description A file of a case; its content is at `links.content`. */
            201: {
                headers: {
                    /** @description Address of what was made. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        /**
                         * @description As its sender called it, without folders.
                         * @example receipt.jpg
                         */
                        name: string | null;
                        /** @example image/jpeg */
                        mediaType: string;
                        sizeBytes: number;
                        /** @description Of the content, hexadecimal; also its ETag. */
                        sha256: string;
                        /** @description Never shown to the customer. */
                        internal: boolean;
                        at: components["schemas"]["Instant"];
                        /** @description Who sent it. */
                        by: {
                            kind: string;
                            id: string;
                        };
                        links: {
                            content: components["schemas"]["Link"];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readComplaintAttachmentContent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description At `Location`, for a short while. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The caller has it. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            410: components["responses"]["Problem410"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listComplaintAudit: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. */
                limit?: number;
                /** @description From `nextCursor` of the page before; only valid with the same filter and sort. */
                cursor?: string;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the audit trail, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: number;
                            at: components["schemas"]["Instant"];
                            actor: {
                                kind: string | null;
                                id: string;
                            };
                            /** @description The API key that was used. */
                            keyId: string | null;
                            /** @description The person whom a system acted for. */
                            actingFor: string | null;
                            /** @description As in the header X-Request-Id. */
                            requestId: string | null;
                            /** @description Keyed digest of the address that the request came from: equal within a chain for equal addresses. */
                            origin: string | null;
                            /** @example decision.conclude */
                            action: string;
                            /** @example case:0195a3c4-7d1e-7c3a-9b5f-2f6d1c0e8a11 */
                            subject: string;
                            before: unknown;
                            after: unknown;
                            /** @description Its place in its chain; null for the first second or so. */
                            seal: {
                                chain: string;
                                position: number;
                                /** @description Hexadecimal. */
                                hash: string;
                            } | null;
                        }[];
                        /** @description Send as `cursor`, with the same filter and sort, for the next page; null on the last. */
                        nextCursor: string | null;
                        links: {
                            /** @description The next page. Filters that may name a customer (`customer`, `text`) are never put into an address by this service: repeat them. */
                            next: components["schemas"]["Link"] | null;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    cancelComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                    /** @example late_delivery */
                    reasonCode?: string;
                };
            };
        };
        responses: {
            /** @description The case after the step that the decision led to. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listComplaintChecklist: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The checklist of the case's category, with what was covered. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Null until triage. */
                        category: string | null;
                        /** @description Null when the category has no checklist. */
                        version: number | null;
                        items: {
                            code: string;
                            text: {
                                uk: string;
                                ru: string;
                                en: string;
                            };
                            covered: {
                                at: components["schemas"]["Instant"];
                                by: string;
                            } | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    tickChecklist: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Codes of the items that were covered with the customer. */
                    covered: string[];
                };
            };
        };
        responses: {
            /** @description The checklist of the case's category, with what was covered. */
            201: {
                headers: {
                    /** @description Address of what was made. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Null until triage. */
                        category: string | null;
                        /** @description Null when the category has no checklist. */
                        version: number | null;
                        items: {
                            code: string;
                            text: {
                                uk: string;
                                ru: string;
                                en: string;
                            };
                            covered: {
                                at: components["schemas"]["Instant"];
                                by: string;
                            } | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    closeComplaint: {
        parameters: {
            query?: never;
            header: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The case after the step that the decision led to. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    compensateComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example late_delivery */
                    class: string;
                    /** @example late_delivery */
                    category: string;
                    /** @enum {string} */
                    severity: "low" | "medium" | "high" | "critical";
                    /**
                     * @description Left out for goodwill: nobody is looked for to blame.
                     * @enum {string}
                     */
                    finding?: "upheld" | "partly" | "rejected";
                    /** @example late_delivery */
                    rootCause: string;
                    /**
                     * @default compensation
                     * @enum {string}
                     */
                    remedy?: "refund" | "replacement" | "repair" | "compensation" | "apology" | "explanation" | "other";
                    /** @description 400.00 UAH is 40000 minor units; 400 points are 400. */
                    compensation: {
                        /**
                         * @description Integer minor units.
                         * @example 40000
                         */
                        amountMinor: number;
                        /** @example UAH */
                        currency: string;
                    };
                    /**
                     * @description Whose word it is: an agent's click is not the customer's.
                     * @enum {string}
                     */
                    by: "customer" | "representative";
                    /** @description How the word of the customer reached us; contact and text stay out of the process. */
                    evidence: {
                        /** @enum {string} */
                        channel: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
                        /** @description Address, number or name that the word came from. */
                        contact?: string;
                        /** @description What was said or written. */
                        text?: string;
                    };
                    /** @description Why this amount, for our own people. */
                    reason: string;
                    /** @description What the customer is told. */
                    text?: string;
                };
            };
        };
        responses: {
            /** @description The case after the step that the decision led to. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listComplaintCompensationOptions: {
        parameters: {
            query?: {
                class?: string;
                category?: string;
                severity?: "low" | "medium" | "high" | "critical";
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What may be offered in a case, by this person, now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        number: string;
                        asOf: components["schemas"]["Instant"];
                        items: {
                            /** @example UAH */
                            currency: string;
                            /** @description What the rules suggest; null without a rule. */
                            suggested: components["schemas"]["Money"] | null;
                            /** @description Outside of them a superior must approve. */
                            bounds: {
                                minMinor: number;
                                maxMinor: number;
                            } | null;
                            /** @description The most that this person may grant now without asking. */
                            grantableMinor: number;
                            /** @description The limit that `grantableMinor` comes from; null when nothing bounds it. */
                            bindingLimit: string | null;
                            limits: {
                                /** @example agent_month */
                                limit: string;
                                maxMinor: number;
                                leftMinor: number;
                            }[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    concludeComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    finding: "upheld" | "partly" | "rejected";
                    /** @example late_delivery */
                    rootCause: string;
                    text?: string;
                    /** @description Published versions of knowledge articles that the words stand on; the letter carries them. */
                    articles?: {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description The case after the step that the decision led to. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    confirmRefusal: {
        parameters: {
            query?: never;
            header: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                    /** @example late_delivery */
                    reasonCode?: string;
                };
            };
        };
        responses: {
            /** @description The case after the step that the decision led to. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listComplaintContacts: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. */
                limit?: number;
                /** @description From `nextCursor` of the page before; only valid with the same filter and sort. */
                cursor?: string;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of a case's contacts, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            caseId: components["schemas"]["Uuid"];
                            key: string;
                            at: components["schemas"]["Instant"];
                            /** @enum {string} */
                            channel: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
                            /** @enum {string} */
                            direction: "inbound" | "outbound";
                            /**
                             * @description `complaint`, `message`, `contact`, `compensation` (made good at once), or the kind of letter.
                             * @example reply
                             */
                            kind: string;
                            /** @description Who of ours spoke, or passed on what the customer said. */
                            actor: {
                                /** @enum {string} */
                                kind: "person" | "system" | "process";
                                id: string;
                                name: string | null;
                            };
                            /** @description Written by nobody, as an acknowledgement is. */
                            automatic: boolean;
                            /** @description A live talk or a person's words: it ends the wait for a response. */
                            responds: boolean;
                            texts: {
                                field: string;
                                internal: boolean;
                                body: string;
                            }[];
                        }[];
                        /** @description Send as `cursor`, with the same filter and sort, for the next page; null on the last. */
                        nextCursor: string | null;
                        links: {
                            /** @description The next page. Filters that may name a customer (`customer`, `text`) are never put into an address by this service: repeat them. */
                            next: components["schemas"]["Link"] | null;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createComplaintContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    channel: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
                    /** @enum {string} */
                    direction: "inbound" | "outbound";
                    /** @description A live talk, or a reply that went out: it counts as a response. */
                    answered: boolean;
                    /** @description What it was about, for our own people. */
                    text?: string;
                };
            };
        };
        responses: {
            /** @description The fact is stored; the process takes notice of it. */
            202: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Noted"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createComplaintCorrection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description Fields with their right values; null empties one. */
        requestBody?: {
            content: {
                "application/json": {
                    subject?: string;
                    body?: string;
                    externalRef?: string | null;
                    customer?: {
                        ref?: string;
                        name?: string | null;
                        email?: string | null;
                        phone?: string | null;
                        locale?: string | null;
                    };
                    representative?: {
                        name: string;
                        contact?: string;
                    } | null;
                    /** @description Whether the customer needs care: routing goes by it from then on. */
                    vulnerable?: boolean;
                    /**
                     * Format: date-time
                     * @description For superiors only: deadlines count from it.
                     */
                    receivedAt?: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description The fact is stored; the process takes notice of it. */
            202: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Noted"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readComplaintCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is known of the customer of a complaint. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        customer: {
                            ref: string;
                            name: string | null;
                            locale: string | null;
                        };
                        /** @description All their cases, this one among them. */
                        caseCount: number;
                        /** @description Their other cases, newest first, 50 at most. */
                        cases: {
                            id: components["schemas"]["Uuid"];
                            number: string;
                            subject: string;
                            class: string | null;
                            category: string | null;
                            /** @enum {string} */
                            stage: "received" | "triage" | "assignment" | "investigation" | "referral" | "proposal" | "approval" | "offer" | "compensation" | "resolved" | "aftercare" | "closed";
                            outcome: ("answered" | "accepted" | "deemed_accepted" | "rejected" | "no_reply" | "withdrawn" | "merged" | "cooperation_refused" | "not_a_complaint" | "cancelled") | null;
                            receivedAt: components["schemas"]["Instant"];
                            resolvedAt: components["schemas"]["Instant"] | null;
                            links: {
                                self: components["schemas"]["Link"];
                            };
                        }[];
                        /** @description In all their cases, newest first, 50 at most. */
                        contacts: {
                            caseId: components["schemas"]["Uuid"];
                            number: string;
                            at: components["schemas"]["Instant"];
                            /** @enum {string} */
                            channel: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
                            /** @enum {string} */
                            direction: "inbound" | "outbound";
                            kind: string;
                            automatic: boolean;
                            texts: {
                                field: string;
                                body: string;
                            }[];
                        }[];
                        /** @description What people of ours told them before, newest first. */
                        answers: {
                            caseId: components["schemas"]["Uuid"];
                            number: string;
                            at: components["schemas"]["Instant"];
                            /** @enum {string} */
                            channel: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
                            /** @enum {string} */
                            direction: "inbound" | "outbound";
                            kind: string;
                            automatic: boolean;
                            texts: {
                                field: string;
                                body: string;
                            }[];
                        }[];
                        /** @description Paid and held, by currency; points are apart. */
                        compensation: {
                            currency: string;
                            paidMinor: number;
                            heldMinor: number;
                        }[];
                        /** @description How fast compensation was granted: what new claims are looked at by. */
                        velocity: {
                            currency: string;
                            /** @description Length of the window, in the policy's days. */
                            days: number;
                            /** @description How often something was granted within it, paid or still held. */
                            grants: number;
                            grantedMinor: number;
                            /** @description The most within a window; null is without bound. */
                            maxMinor: number | null;
                        }[];
                        /** @description Refunds of their orders, by currency; they are no compensation, and apart from it. */
                        refunds: {
                            currency: string;
                            refundedMinor: number;
                            underWayMinor: number;
                        }[];
                        /** @description Advice for people, with its reasons: nothing is decided by it. */
                        repeat: {
                            /** @enum {boolean} */
                            advisory: true;
                            score: number;
                            reasons: {
                                /** @enum {string} */
                                reason: "cases_in_a_year" | "share_compensated" | "velocity";
                                points: number;
                                figure: number;
                            }[];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    declineComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Whose word it is: an agent's click is not the customer's.
                     * @enum {string}
                     */
                    by: "customer" | "representative";
                    /** @description How the word of the customer reached us; contact and text stay out of the process. */
                    evidence: {
                        /** @enum {string} */
                        channel: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
                        /** @description Address, number or name that the word came from. */
                        contact?: string;
                        /** @description What was said or written. */
                        text?: string;
                    };
                    reason?: string;
                    /** @example late_delivery */
                    reasonCode?: string;
                };
            };
        };
        responses: {
            /** @description The case after the step that the decision led to. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    dismissComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                    /** @example late_delivery */
                    reasonCode?: string;
                };
            };
        };
        responses: {
            /** @description The case after the step that the decision led to. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listComplaintDuplicates: {
        parameters: {
            query?: {
                windowDays?: number;
                scoreMin?: number;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Most alike first. Suggestions for people: nothing is merged by itself. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: components["schemas"]["Uuid"];
                            number: string;
                            subject: string;
                            /** @enum {string} */
                            stage: "received" | "triage" | "assignment" | "investigation" | "referral" | "proposal" | "approval" | "offer" | "compensation" | "resolved" | "aftercare" | "closed";
                            outcome: ("answered" | "accepted" | "deemed_accepted" | "rejected" | "no_reply" | "withdrawn" | "merged" | "cooperation_refused" | "not_a_complaint" | "cancelled") | null;
                            receivedAt: components["schemas"]["Instant"];
                            /** @description Likeness of subject and body. */
                            score: number;
                            links: {
                                self: components["schemas"]["Link"];
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    escalateComplaintToExpert: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description A person of ours.
                     */
                    to?: string;
                    reason?: string;
                    /** @example late_delivery */
                    reasonCode?: string;
                };
            };
        };
        responses: {
            /** @description The case after the step that the decision led to. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createComplaintHandOff: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example late_delivery */
                    department: string;
                    question: string;
                    /** @description In the policy's days. */
                    dueInDays?: number;
                };
            };
        };
        responses: {
            /** @description The case after the step that the decision led to. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    answerComplaintHandOff: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
                handOffId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description The fact is stored; the process takes notice of it. */
            202: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Noted"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recallComplaintHandOff: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
                handOffId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description The case after the step that the decision led to. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    keepCooperation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                    /** @example late_delivery */
                    reasonCode?: string;
                };
            };
        };
        responses: {
            /** @description The case after the step that the decision led to. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listComplaintLetters: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. */
                limit?: number;
                /** @description From `nextCursor` of the page before; only valid with the same filter and sort. */
                cursor?: string;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the outbox, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: components["schemas"]["Uuid"];
                            /** @description Once per case. */
                            key: string;
                            /** @enum {string} */
                            kind: "acknowledgement" | "question" | "reply" | "reminder" | "delay" | "decision" | "offer" | "closing" | "merged" | "survey";
                            at: components["schemas"]["Instant"];
                            /**
                             * @description `waiting`: in the outbox, also while it is mailed. `failed`: refused for good, or bounced.
                             * @enum {string}
                             */
                            state: "waiting" | "sent" | "failed";
                            sentAt: components["schemas"]["Instant"] | null;
                            failedAt: components["schemas"]["Instant"] | null;
                            /**
                             * @description Why the last try failed.
                             * @example smtp-550
                             */
                            failure: string | null;
                            /**
                             * @description How the complaint reached us.
                             * @enum {string}
                             */
                            channel: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
                            to: {
                                ref: string;
                                name: string | null;
                                email: string | null;
                                phone: string | null;
                                locale: string | null;
                            };
                            /** @description As it was sent, or as it would be sent now; the link of a survey is not shown. */
                            message: {
                                /** @enum {string} */
                                language: "uk" | "ru" | "en";
                                templateVersion: number;
                                subject: string;
                                body: string;
                            } | null;
                            /** @description Of the complaint. */
                            subject: string;
                            texts: {
                                field: string;
                                body: string;
                            }[];
                            case: {
                                id: components["schemas"]["Uuid"];
                                number: string;
                            };
                            links: {
                                case: components["schemas"]["Link"];
                                outcome: components["schemas"]["Link"];
                            };
                        }[];
                        /** @description Send as `cursor`, with the same filter and sort, for the next page; null on the last. */
                        nextCursor: string | null;
                        links: {
                            /** @description The next page. Filters that may name a customer (`customer`, `text`) are never put into an address by this service: repeat them. */
                            next: components["schemas"]["Link"] | null;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listComplaintLookups: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What other systems said about a case when they were last asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            system: "order" | "store" | "identity" | "antifraud";
                            /**
                             * @description `unavailable`: it could not be asked, after three attempts.
                             * @enum {string}
                             */
                            state: "pending" | "found" | "not_found" | "unavailable";
                            data: {
                                [key: string]: unknown;
                            } | null;
                            askedAt: components["schemas"]["Instant"];
                            answeredAt: components["schemas"]["Instant"] | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createComplaintLookup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The systems are being asked. */
            201: {
                headers: {
                    /** @description Address of what was made. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        requestId: components["schemas"]["Uuid"];
                        links: {
                            self: components["schemas"]["Link"];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    mergeComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Id or number of the case that goes on.
                     * @example C-2026-000041
                     */
                    into: string;
                    /**
                     * @description Merges cases of different customers, which are no duplicates by themselves.
                     * @default false
                     */
                    otherCustomer?: boolean;
                    reason?: string;
                    /** @example late_delivery */
                    reasonCode?: string;
                };
            };
        };
        responses: {
            /** @description The case after the step that the decision led to. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createComplaintMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    channel: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
                    text: string;
                };
            };
        };
        responses: {
            /** @description The fact is stored; the process takes notice of it. */
            202: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Noted"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createComplaintNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description The fact is stored; the process takes notice of it. */
            202: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Noted"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    offerCompensation: {
        parameters: {
            query?: never;
            header: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description An answer asks nothing of the customer; an offer waits.
                     * @enum {string}
                     */
                    kind: "answer" | "offer";
                    /** @enum {string} */
                    finding?: "upheld" | "partly" | "rejected";
                    /** @example late_delivery */
                    rootCause?: string;
                    /** @enum {string} */
                    remedy: "refund" | "replacement" | "repair" | "compensation" | "apology" | "explanation" | "other";
                    /** @description 400.00 UAH is 40000 minor units; 400 points are 400. */
                    compensation?: {
                        /**
                         * @description Integer minor units.
                         * @example 40000
                         */
                        amountMinor: number;
                        /** @example UAH */
                        currency: string;
                    };
                    /** @description Compensation without looking for who is to blame: no finding is needed. */
                    goodwill?: boolean;
                    /** @description What the customer is told. */
                    text?: string;
                    /** @description Why, for our own people; with compensation it says why this amount, and is needed. */
                    reason?: string;
                    /** @description Published versions of knowledge articles that the words stand on; the letter carries them. */
                    articles?: {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description The case after the step that the decision led to. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listComplaintPersonalOffers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: components["schemas"]["Uuid"];
                            cycle: number;
                            offer: string;
                            /** @description The person, or the system. */
                            offeredBy: string;
                            offeredAt: components["schemas"]["Instant"];
                            answer: ("glad" | "listened" | "no") | null;
                            answeredAt: components["schemas"]["Instant"] | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createComplaintPersonalOffer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description What is offered: a code of your catalogue.
                     * @example premium_trial
                     */
                    offer: string;
                };
            };
        };
        responses: {
            /** @description A personal offer, put after the question was settled. */
            201: {
                headers: {
                    /** @description Address of what was made. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        cycle: number;
                        offer: string;
                        /** @description The person, or the system. */
                        offeredBy: string;
                        offeredAt: components["schemas"]["Instant"];
                        answer: ("glad" | "listened" | "no") | null;
                        answeredAt: components["schemas"]["Instant"] | null;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    answerPersonalOffer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
                offerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    answer: "glad" | "listened" | "no";
                };
            };
        };
        responses: {
            /** @description A personal offer, put after the question was settled. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        cycle: number;
                        offer: string;
                        /** @description The person, or the system. */
                        offeredBy: string;
                        offeredAt: components["schemas"]["Instant"];
                        answer: ("glad" | "listened" | "no") | null;
                        answeredAt: components["schemas"]["Instant"] | null;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readComplaintProcess: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process as the engine sees it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        number: string;
                        /**
                         * @description `not_started`: stored, and not yet started. `lost`: it was started and has not ended, yet the engine has no such run: its data are to be restored. `ended`: the history may still be there; later only PostgreSQL answers.
                         * @enum {string}
                         */
                        state: "not_started" | "running" | "lost" | "ended";
                        /** @description The workflow's own answer; null when the engine has no such run (any more). */
                        view: {
                            caseId: components["schemas"]["Uuid"];
                            seq: number;
                            version: number;
                            cycle: number;
                            /** @enum {string} */
                            stage: "received" | "triage" | "assignment" | "investigation" | "referral" | "proposal" | "approval" | "offer" | "compensation" | "resolved" | "aftercare" | "closed";
                            waitingFor: ("customer" | "department" | "outside_body") | null;
                            outcome: ("answered" | "accepted" | "deemed_accepted" | "rejected" | "no_reply" | "withdrawn" | "merged" | "cooperation_refused" | "not_a_complaint" | "cancelled") | null;
                            class: string | null;
                            category: string | null;
                            severity: ("low" | "medium" | "high" | "critical") | null;
                            remedySought: ("refund" | "replacement" | "repair" | "compensation" | "apology" | "explanation" | "other") | null;
                            assignee: string | null;
                            finding: ("upheld" | "partly" | "rejected") | null;
                            rootCause: string | null;
                            proposal: {
                                id: string;
                                /** @enum {string} */
                                kind: "answer" | "offer";
                                finding: ("upheld" | "partly" | "rejected") | null;
                                goodwill: boolean;
                                rootCause: string;
                                /** @enum {string} */
                                remedy: "refund" | "replacement" | "repair" | "compensation" | "apology" | "explanation" | "other";
                                compensation: components["schemas"]["Money"] | null;
                                proposedBy: string;
                                approvedBy: string | null;
                            } | null;
                            compensation: {
                                state: string;
                                money: components["schemas"]["Money"];
                            } | null;
                            paidMinor: number;
                            payments: {
                                claimId: string;
                                money: components["schemas"]["Money"];
                                /** @enum {string} */
                                state: "paid" | "reversing" | "reversed";
                            }[];
                            refusal: {
                                by: string;
                                at: components["schemas"]["Instant"];
                                reason: string;
                            } | null;
                            receivedAt: components["schemas"]["Instant"];
                            clocks: {
                                id: string;
                                /** @enum {string} */
                                kind: "first_response" | "next_response" | "resolution" | "cumulative" | "unassigned" | "approval" | "hand_off" | "customer_wait" | "offer" | "reopen_window" | "referral" | "inactivity" | "routing";
                                cycle: number;
                                target: {
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "elapsed_hours" | "calendar_days" | "business_hours" | "business_days";
                                    /** @enum {string} */
                                    dueAt: "same_time" | "end_of_day";
                                } | null;
                                ledger: {
                                    at: components["schemas"]["Instant"];
                                    /** @enum {string} */
                                    state: "running" | "paused" | "stopped";
                                    reason: string | null;
                                }[];
                                breach: {
                                    dueAt: components["schemas"]["Instant"];
                                    detectedAt: components["schemas"]["Instant"];
                                    /** @enum {string} */
                                    cause: "time" | "by_reclassification" | "by_merge";
                                    voided: {
                                        at: components["schemas"]["Instant"];
                                        by: string;
                                        reason: string;
                                    } | null;
                                } | null;
                                met: boolean | null;
                                rungs: {
                                    rung: string;
                                    dueAt: components["schemas"]["Instant"];
                                    actedAt: components["schemas"]["Instant"];
                                    skipped: boolean;
                                }[];
                                promise: {
                                    dueAt: components["schemas"]["Instant"];
                                    by: string;
                                    at: components["schemas"]["Instant"];
                                } | null;
                            }[];
                            tasks: {
                                id: string;
                                /** @enum {string} */
                                step: "triage" | "assign" | "investigate" | "propose" | "approve" | "answer_hand_off" | "follow_referral" | "confirm_refusal";
                                /** @enum {string} */
                                role: "integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin";
                                department: string | null;
                                assignee: string | null;
                                openedAt: components["schemas"]["Instant"];
                                clockId: string;
                                dueAt: components["schemas"]["Instant"] | null;
                            }[];
                            referrals: {
                                id: string;
                                body: string;
                                /** @enum {string} */
                                from: "received" | "triage" | "assignment" | "investigation" | "referral" | "proposal" | "approval" | "offer" | "compensation" | "resolved" | "aftercare" | "closed";
                                clockId: string;
                                referredAt: components["schemas"]["Instant"];
                                outcome: ("upheld" | "partly" | "rejected" | "withdrawn") | null;
                                endedAt: components["schemas"]["Instant"] | null;
                            }[];
                            /** @enum {string} */
                            line: "agent" | "expert";
                            mergedInto: string | null;
                            screening: {
                                /** @enum {string} */
                                verdict: "clear" | "review" | "block" | "unavailable";
                                reason: string | null;
                                at: components["schemas"]["Instant"];
                            } | null;
                            handOffs: {
                                id: string;
                                department: string;
                                taskId: string;
                                askedAt: components["schemas"]["Instant"];
                                /** @enum {string} */
                                state: "open" | "answered" | "recalled";
                            }[];
                            next: {
                                /** @enum {string} */
                                step: "triage" | "assign" | "investigate" | "propose" | "approve" | "answer_hand_off" | "follow_referral" | "confirm_refusal" | "wait";
                                role: ("integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin" | "customer") | null;
                                dueAt: components["schemas"]["Instant"] | null;
                            } | null;
                            resolution: {
                                /** @enum {string} */
                                state: "running" | "paused" | "stopped";
                                dueAt: components["schemas"]["Instant"] | null;
                                atRiskAt: components["schemas"]["Instant"] | null;
                                breachedAt: components["schemas"]["Instant"] | null;
                            };
                            resolvedAt: components["schemas"]["Instant"] | null;
                            endedAt: components["schemas"]["Instant"] | null;
                        } | null;
                        /** @description How many steps the projection is behind the workflow; null without a view. */
                        projectionLag: number | null;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    promiseResolution: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    dueAt: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description The case after the step that the decision led to. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    proposeComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description An answer asks nothing of the customer; an offer waits.
                     * @enum {string}
                     */
                    kind: "answer" | "offer";
                    /** @enum {string} */
                    finding?: "upheld" | "partly" | "rejected";
                    /** @example late_delivery */
                    rootCause?: string;
                    /** @enum {string} */
                    remedy: "refund" | "replacement" | "repair" | "compensation" | "apology" | "explanation" | "other";
                    /** @description 400.00 UAH is 40000 minor units; 400 points are 400. */
                    compensation?: {
                        /**
                         * @description Integer minor units.
                         * @example 40000
                         */
                        amountMinor: number;
                        /** @example UAH */
                        currency: string;
                    };
                    /** @description Compensation without looking for who is to blame: no finding is needed. */
                    goodwill?: boolean;
                    /** @description What the customer is told. */
                    text?: string;
                    /** @description Why, for our own people; with compensation it says why this amount, and is needed. */
                    reason?: string;
                    /** @description Published versions of knowledge articles that the words stand on; the letter carries them. */
                    articles?: {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description The case after the step that the decision led to. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    reclassifyComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @example late_delivery */
                    class?: string;
                    /** @example late_delivery */
                    category?: string;
                    /** @enum {string} */
                    severity?: "low" | "medium" | "high" | "critical";
                    reason?: string;
                    /** @example late_delivery */
                    reasonCode?: string;
                };
            };
        };
        responses: {
            /** @description The case after the step that the decision led to. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    referComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Which one.
                     * @example ombudsman
                     * @example court
                     */
                    body: string;
                    /** @description In the policy's days. */
                    dueInDays?: number;
                    reason?: string;
                    /** @example late_delivery */
                    reasonCode?: string;
                };
            };
        };
        responses: {
            /** @description The case after the step that the decision led to. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordReferralOutcome: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    outcome: "upheld" | "partly" | "rejected" | "withdrawn";
                    text?: string;
                };
            };
        };
        responses: {
            /** @description The case after the step that the decision led to. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listComplaintRefunds: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The refunds of a case, the oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: components["schemas"]["Uuid"];
                            case: {
                                id: components["schemas"]["Uuid"];
                                number: string;
                            };
                            orderNumber: string | null;
                            amountMinor: number;
                            currency: string;
                            /**
                             * @description `pending` until the refund system was asked, `unavailable` while it cannot be; then `requested`, and `done` or `failed`.
                             * @enum {string}
                             */
                            state: "pending" | "unavailable" | "requested" | "done" | "failed";
                            failure: string | null;
                            askedAt: components["schemas"]["Instant"];
                            heardAt: components["schemas"]["Instant"] | null;
                            /** @description Since when the refund system cannot be asked, also after it took the refund; null while it can. */
                            unavailableSince: components["schemas"]["Instant"] | null;
                            links: {
                                case: components["schemas"]["Link"];
                                outcome: components["schemas"]["Link"];
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createComplaintRefund: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description Minor units of the order’s currency; null is all that is left of the order.
                     * @default null
                     */
                    amountMinor?: number | null;
                };
            };
        };
        responses: {
            /** @description A refund of an order. */
            201: {
                headers: {
                    /** @description Address of what was made. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        case: {
                            id: components["schemas"]["Uuid"];
                            number: string;
                        };
                        orderNumber: string | null;
                        amountMinor: number;
                        currency: string;
                        /**
                         * @description `pending` until the refund system was asked, `unavailable` while it cannot be; then `requested`, and `done` or `failed`.
                         * @enum {string}
                         */
                        state: "pending" | "unavailable" | "requested" | "done" | "failed";
                        failure: string | null;
                        askedAt: components["schemas"]["Instant"];
                        heardAt: components["schemas"]["Instant"] | null;
                        /** @description Since when the refund system cannot be asked, also after it took the refund; null while it can. */
                        unavailableSince: components["schemas"]["Instant"] | null;
                        links: {
                            case: components["schemas"]["Link"];
                            outcome: components["schemas"]["Link"];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    refuseApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                    /** @example late_delivery */
                    reasonCode?: string;
                };
            };
        };
        responses: {
            /** @description The case after the step that the decision led to. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    refuseCooperation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                    /** @example late_delivery */
                    reasonCode?: string;
                };
            };
        };
        responses: {
            /** @description The case after the step that the decision led to. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    reopenComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Whose word it is: an agent's click is not the customer's.
                     * @enum {string}
                     */
                    by: "customer" | "representative";
                    /** @description How the word of the customer reached us; contact and text stay out of the process. */
                    evidence: {
                        /** @enum {string} */
                        channel: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
                        /** @description Address, number or name that the word came from. */
                        contact?: string;
                        /** @description What was said or written. */
                        text?: string;
                    };
                    reason?: string;
                    /** @example late_delivery */
                    reasonCode?: string;
                };
            };
        };
        responses: {
            /** @description The case after the step that the decision led to. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    replyComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /** @description Published versions of knowledge articles that the words stand on; the letter carries them. */
                    articles?: {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description The case after the step that the decision led to. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    resumeComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                    /** @example late_delivery */
                    reasonCode?: string;
                };
            };
        };
        responses: {
            /** @description The case after the step that the decision led to. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    reversePayment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description Of `compensation.payments`; the last payment unless told.
                     */
                    claimId?: string;
                    reason?: string;
                    /** @example late_delivery */
                    reasonCode?: string;
                };
            };
        };
        responses: {
            /** @description The case after the step that the decision led to. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    sendBackComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                    /** @example late_delivery */
                    reasonCode?: string;
                };
            };
        };
        responses: {
            /** @description The case after the step that the decision led to. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    explainDeadlines: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deadlines of a case, explained. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        number: string;
                        asOf: components["schemas"]["Instant"];
                        /** @description Every clock of the case, past cycles too. */
                        clocks: {
                            clockId: string;
                            /** @enum {string} */
                            kind: "first_response" | "next_response" | "resolution" | "cumulative" | "unassigned" | "approval" | "hand_off" | "customer_wait" | "offer" | "reopen_window" | "referral" | "inactivity" | "routing";
                            cycle: number;
                            /** @enum {string} */
                            state: "running" | "paused" | "stopped";
                            policy: {
                                name: string;
                                version: number;
                                /**
                                 * @description Milliseconds.
                                 * @example 86400000
                                 */
                                dayMs: number;
                            };
                            calendar: {
                                name: string;
                                version: number;
                                zone: string;
                            };
                            target: {
                                amount: number;
                                /** @enum {string} */
                                unit: "elapsed_hours" | "calendar_days" | "business_hours" | "business_days";
                                /** @enum {string} */
                                dueAt: "same_time" | "end_of_day";
                            } | null;
                            startedAt: components["schemas"]["Instant"];
                            stoppedAt: components["schemas"]["Instant"] | null;
                            spans: {
                                /** @enum {string} */
                                state: "running" | "paused";
                                reason: string | null;
                                from: components["schemas"]["Instant"];
                                to: components["schemas"]["Instant"];
                                /**
                                 * @description Milliseconds.
                                 * @example 86400000
                                 */
                                ranMs: number;
                            }[];
                            budgetMs: number | null;
                            /**
                             * @description Milliseconds.
                             * @example 86400000
                             */
                            runningMs: number;
                            /**
                             * @description Milliseconds.
                             * @example 86400000
                             */
                            pausedMs: number;
                            dueAt: components["schemas"]["Instant"] | null;
                            remainingMs: number | null;
                            promise: {
                                dueAt: components["schemas"]["Instant"];
                                by: string;
                                at: components["schemas"]["Instant"];
                            } | null;
                            breach: {
                                dueAt: components["schemas"]["Instant"];
                                detectedAt: components["schemas"]["Instant"];
                                /** @enum {string} */
                                cause: "time" | "by_reclassification" | "by_merge";
                                voided: {
                                    at: components["schemas"]["Instant"];
                                    by: string;
                                    reason: string;
                                } | null;
                            } | null;
                            /** @description Breaches that were voided and followed by others. */
                            voidedBreaches: {
                                dueAt: components["schemas"]["Instant"];
                                detectedAt: components["schemas"]["Instant"];
                                /** @enum {string} */
                                cause: "time" | "by_reclassification" | "by_merge";
                                voided: {
                                    at: components["schemas"]["Instant"];
                                    by: string;
                                    reason: string;
                                } | null;
                            }[];
                            met: boolean | null;
                            rungs: {
                                rung: string;
                                dueAt: components["schemas"]["Instant"];
                                actedAt: components["schemas"]["Instant"];
                                skipped: boolean;
                            }[];
                            /** @description The same in sentences. */
                            lines: string[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listComplaintSurveys: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            cycle: number;
                            /** @enum {string} */
                            state: "awaited" | "answered" | "ended";
                            sentAt: components["schemas"]["Instant"];
                            expiresAt: components["schemas"]["Instant"];
                            remindedAt: components["schemas"]["Instant"] | null;
                            answeredAt: components["schemas"]["Instant"] | null;
                            endedAt: components["schemas"]["Instant"] | null;
                            answers: {
                                satisfied: boolean;
                                recommend: number | null;
                                scores: {
                                    speed: number | null;
                                    solution: number | null;
                                    courtesy: number | null;
                                };
                                attitudeBetter: boolean | null;
                                prefersCompensation: boolean | null;
                                reasons: ("long_solution" | "long_wait" | "not_solved" | "many_contacts" | "unclear_answer" | "small_compensation" | "impolite" | "other")[];
                                comment: string | null;
                            } | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listComplaintTimeline: {
        parameters: {
            query?: {
                /** @description `customer`: what the customer said and was told, and nothing of how it came about. Of `data` only what they may see. */
                audience?: "staff" | "customer";
                /** @description Only entries with a higher `seq`: ask with the highest seen for what came since. What the process has not recorded yet (`seq` null) is always among them. */
                after?: number;
                /** @description Items per page, 1 to 200. */
                limit?: number;
                /** @description From `nextCursor` of the page before; only valid with the same filter and sort. */
                cursor?: string;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the history, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description Event sequence; null for what the process did not record. */
                            seq: number | null;
                            ordinal: number;
                            /** @example triaged */
                            type: string;
                            at: components["schemas"]["Instant"];
                            recordedAt: components["schemas"]["Instant"];
                            actor: {
                                kind: string;
                                id: string;
                                name: string | null;
                            };
                            /** @description The command or fact behind it. */
                            sourceId: components["schemas"]["Uuid"] | null;
                            /** @description Codes, ids, amounts and times. */
                            data: {
                                [key: string]: unknown;
                            };
                            texts: {
                                field: string;
                                body: string;
                                /** @description Never to be shown to the customer. */
                                internal: boolean;
                            }[];
                            corrections: {
                                field: string;
                                before: string | null;
                                after: string | null;
                            }[];
                            /** @description Articles that the words stand on. */
                            articles: {
                                id: components["schemas"]["Uuid"];
                                version: number;
                                title: string;
                            }[];
                            /**
                             * @description `waiting`: on its way to the process. `after_end`: came after the case had ended, and is kept only.
                             * @enum {string}
                             */
                            state: "recorded" | "waiting" | "after_end";
                        }[];
                        /** @description Send as `cursor`, with the same filter and sort, for the next page; null on the last. */
                        nextCursor: string | null;
                        links: {
                            /** @description The next page. Filters that may name a customer (`customer`, `text`) are never put into an address by this service: repeat them. */
                            next: components["schemas"]["Link"] | null;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    triageComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example late_delivery */
                    class: string;
                    /** @example late_delivery */
                    category: string;
                    /** @enum {string} */
                    severity: "low" | "medium" | "high" | "critical";
                    /** @enum {string} */
                    remedySought?: "refund" | "replacement" | "repair" | "compensation" | "apology" | "explanation" | "other";
                    /**
                     * Format: uuid
                     * @description A person of ours.
                     */
                    assignTo?: string;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description The case after the step that the decision led to. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    unmergeComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                    /** @example late_delivery */
                    reasonCode?: string;
                };
            };
        };
        responses: {
            /** @description The complaint is durable; its process is started behind the answer. */
            201: {
                headers: {
                    /** @description Address of what was made. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registered"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    voidBreach: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example resolution.1 */
                    clockId: string;
                    reason?: string;
                    /** @example late_delivery */
                    reasonCode?: string;
                };
            };
        };
        responses: {
            /** @description The case after the step that the decision led to. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    withdrawComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Id or number of the case.
                 * @example C-2026-000042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Whose word it is: an agent's click is not the customer's.
                     * @enum {string}
                     */
                    by: "customer" | "representative";
                    /** @description How the word of the customer reached us; contact and text stay out of the process. */
                    evidence: {
                        /** @enum {string} */
                        channel: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
                        /** @description Address, number or name that the word came from. */
                        contact?: string;
                        /** @description What was said or written. */
                        text?: string;
                    };
                    reason?: string;
                    /** @example late_delivery */
                    reasonCode?: string;
                };
            };
        };
        responses: {
            /** @description The case after the step that the decision led to. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readContactRule: {
        parameters: {
            query?: {
                /** @description The newest when left out. */
                version?: number;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whoever comes again about the same within this time after the solution repeats. */
                        repeatWindowMs: number;
                        /** @description Of the first response; channels without one are judged as e-mail. */
                        standards: {
                            /** @enum {string} */
                            channel: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
                            /** @description Null: every category without a standard of its own. */
                            category: string | null;
                            rungs: {
                                /**
                                 * @description Milliseconds.
                                 * @example 30000
                                 */
                                withinMs: number;
                                /**
                                 * @description Of the cases, at least.
                                 * @example 0.8
                                 */
                                share: number;
                            }[];
                        }[];
                        version: number;
                        createdAt: components["schemas"]["Instant"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    saveContactRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Whoever comes again about the same within this time after the solution repeats. */
                    repeatWindowMs: number;
                    /** @description Of the first response; channels without one are judged as e-mail. */
                    standards: {
                        /** @enum {string} */
                        channel: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
                        /** @description Null: every category without a standard of its own. */
                        category: string | null;
                        rungs: {
                            /**
                             * @description Milliseconds.
                             * @example 30000
                             */
                            withinMs: number;
                            /**
                             * @description Of the cases, at least.
                             * @example 0.8
                             */
                            share: number;
                        }[];
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whoever comes again about the same within this time after the solution repeats. */
                        repeatWindowMs: number;
                        /** @description Of the first response; channels without one are judged as e-mail. */
                        standards: {
                            /** @enum {string} */
                            channel: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
                            /** @description Null: every category without a standard of its own. */
                            category: string | null;
                            rungs: {
                                /**
                                 * @description Milliseconds.
                                 * @example 30000
                                 */
                                withinMs: number;
                                /**
                                 * @description Of the cases, at least.
                                 * @example 0.8
                                 */
                                share: number;
                            }[];
                        }[];
                        version: number;
                        createdAt: components["schemas"]["Instant"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listCorrectiveActions: {
        parameters: {
            query?: {
                cause?: string;
                owner?: string;
                /** @description `late` is open and past its due date. */
                state?: "open" | "late" | "done" | "checked" | "cancelled";
                /** @description Items per page, 1 to 200. */
                limit?: number;
                /** @description From `nextCursor` of the page before; only valid with the same filter and sort. */
                cursor?: string;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of corrective actions, soonest due first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: components["schemas"]["Uuid"];
                            cause: string;
                            title: string;
                            owner: components["schemas"]["PersonRef"];
                            createdAt: components["schemas"]["Instant"];
                            dueAt: components["schemas"]["Instant"];
                            late: boolean;
                            demo: boolean;
                            doneAt: components["schemas"]["Instant"] | null;
                            cancelledAt: components["schemas"]["Instant"] | null;
                            /** @description Past 80 % of its time: the owner was notified. */
                            ownerRemindedAt: components["schemas"]["Instant"] | null;
                            /** @description When owner and heads were notified that it is late. */
                            escalatedAt: components["schemas"]["Instant"] | null;
                            /** @description Whether it helped. */
                            check: {
                                /** @description Before and after. */
                                days: number;
                                /** @description Two weeks after those days, when the causes of the last complaints are known. */
                                checkedAt: components["schemas"]["Instant"] | null;
                                casesBefore: number | null;
                                casesAfter: number | null;
                                /** @description Fewer complaints of the cause than before. */
                                effective: boolean | null;
                            };
                            version: number;
                            links: {
                                self: components["schemas"]["Link"];
                            };
                        }[];
                        /** @description Send as `cursor`, with the same filter and sort, for the next page; null on the last. */
                        nextCursor: string | null;
                        links: {
                            /** @description The next page. Filters that may name a customer (`customer`, `text`) are never put into an address by this service: repeat them. */
                            next: components["schemas"]["Link"] | null;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createCorrectiveAction: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description A root cause, as investigations conclude it.
                     * @example late_delivery
                     */
                    cause: string;
                    title: string;
                    /**
                     * Format: uuid
                     * @description A person of ours.
                     */
                    ownerId: string;
                    /** Format: date-time */
                    dueAt: string;
                    /**
                     * @description Days before and after the work is done that are compared.
                     * @default 30
                     */
                    checkDays?: number;
                    /**
                     * @description About cases under the policy `demo`, which are counted apart; its days are those of that policy.
                     * @default false
                     */
                    demo?: boolean;
                };
            };
        };
        responses: {
            /** @description What is done about a cause. */
            201: {
                headers: {
                    /** @description Address of what was made. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        cause: string;
                        title: string;
                        owner: components["schemas"]["PersonRef"];
                        createdAt: components["schemas"]["Instant"];
                        dueAt: components["schemas"]["Instant"];
                        late: boolean;
                        demo: boolean;
                        doneAt: components["schemas"]["Instant"] | null;
                        cancelledAt: components["schemas"]["Instant"] | null;
                        /** @description Past 80 % of its time: the owner was notified. */
                        ownerRemindedAt: components["schemas"]["Instant"] | null;
                        /** @description When owner and heads were notified that it is late. */
                        escalatedAt: components["schemas"]["Instant"] | null;
                        /** @description Whether it helped. */
                        check: {
                            /** @description Before and after. */
                            days: number;
                            /** @description Two weeks after those days, when the causes of the last complaints are known. */
                            checkedAt: components["schemas"]["Instant"] | null;
                            casesBefore: number | null;
                            casesAfter: number | null;
                            /** @description Fewer complaints of the cause than before. */
                            effective: boolean | null;
                        };
                        version: number;
                        links: {
                            self: components["schemas"]["Link"];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readCorrectiveAction: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is done about a cause. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        cause: string;
                        title: string;
                        owner: components["schemas"]["PersonRef"];
                        createdAt: components["schemas"]["Instant"];
                        dueAt: components["schemas"]["Instant"];
                        late: boolean;
                        demo: boolean;
                        doneAt: components["schemas"]["Instant"] | null;
                        cancelledAt: components["schemas"]["Instant"] | null;
                        /** @description Past 80 % of its time: the owner was notified. */
                        ownerRemindedAt: components["schemas"]["Instant"] | null;
                        /** @description When owner and heads were notified that it is late. */
                        escalatedAt: components["schemas"]["Instant"] | null;
                        /** @description Whether it helped. */
                        check: {
                            /** @description Before and after. */
                            days: number;
                            /** @description Two weeks after those days, when the causes of the last complaints are known. */
                            checkedAt: components["schemas"]["Instant"] | null;
                            casesBefore: number | null;
                            casesAfter: number | null;
                            /** @description Fewer complaints of the cause than before. */
                            effective: boolean | null;
                        };
                        version: number;
                        links: {
                            self: components["schemas"]["Link"];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    changeCorrectiveAction: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    title?: string;
                    /**
                     * Format: uuid
                     * @description A person of ours.
                     */
                    ownerId?: string;
                    /** Format: date-time */
                    dueAt?: string;
                    /** @enum {string} */
                    ended?: "done" | "cancelled";
                };
            };
        };
        responses: {
            /** @description What is done about a cause. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        cause: string;
                        title: string;
                        owner: components["schemas"]["PersonRef"];
                        createdAt: components["schemas"]["Instant"];
                        dueAt: components["schemas"]["Instant"];
                        late: boolean;
                        demo: boolean;
                        doneAt: components["schemas"]["Instant"] | null;
                        cancelledAt: components["schemas"]["Instant"] | null;
                        /** @description Past 80 % of its time: the owner was notified. */
                        ownerRemindedAt: components["schemas"]["Instant"] | null;
                        /** @description When owner and heads were notified that it is late. */
                        escalatedAt: components["schemas"]["Instant"] | null;
                        /** @description Whether it helped. */
                        check: {
                            /** @description Before and after. */
                            days: number;
                            /** @description Two weeks after those days, when the causes of the last complaints are known. */
                            checkedAt: components["schemas"]["Instant"] | null;
                            casesBefore: number | null;
                            casesAfter: number | null;
                            /** @description Fewer complaints of the cause than before. */
                            effective: boolean | null;
                        };
                        version: number;
                        links: {
                            self: components["schemas"]["Link"];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listDataSubjectRequests: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. */
                limit?: number;
                /** @description From `nextCursor` of the page before; only valid with the same filter and sort. */
                cursor?: string;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of requests, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: components["schemas"]["Uuid"];
                            /** @enum {string} */
                            kind: "export" | "erasure";
                            /** @enum {string} */
                            state: "waiting" | "running" | "done" | "refused";
                            refusal: ("case-open" | "legal-hold") | null;
                            endOpenCases: boolean;
                            requestedBy: string;
                            requestedAt: components["schemas"]["Instant"];
                            finishedAt: components["schemas"]["Instant"] | null;
                            /** @description How many cases it covered. */
                            cases: number | null;
                            /** @description An export is deleted then. */
                            expiresAt: components["schemas"]["Instant"] | null;
                            links: {
                                self: components["schemas"]["Link"];
                                export: components["schemas"]["Link"] | null;
                            };
                        }[];
                        /** @description Send as `cursor`, with the same filter and sort, for the next page; null on the last. */
                        nextCursor: string | null;
                        links: {
                            /** @description The next page. Filters that may name a customer (`customer`, `text`) are never put into an address by this service: repeat them. */
                            next: components["schemas"]["Link"] | null;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createDataSubjectRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "export" | "erasure";
                    customerRef: string;
                    /**
                     * @description Of an erasure: open cases are withdrawn through their process first.
                     * @default false
                     */
                    endOpenCases?: boolean;
                };
            };
        };
        responses: {
            /** @description A request of a data subject. It does not name them. */
            201: {
                headers: {
                    /** @description Address of what was made. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        /** @enum {string} */
                        kind: "export" | "erasure";
                        /** @enum {string} */
                        state: "waiting" | "running" | "done" | "refused";
                        refusal: ("case-open" | "legal-hold") | null;
                        endOpenCases: boolean;
                        requestedBy: string;
                        requestedAt: components["schemas"]["Instant"];
                        finishedAt: components["schemas"]["Instant"] | null;
                        /** @description How many cases it covered. */
                        cases: number | null;
                        /** @description An export is deleted then. */
                        expiresAt: components["schemas"]["Instant"] | null;
                        links: {
                            self: components["schemas"]["Link"];
                            export: components["schemas"]["Link"] | null;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readDataSubjectRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A request of a data subject. It does not name them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        /** @enum {string} */
                        kind: "export" | "erasure";
                        /** @enum {string} */
                        state: "waiting" | "running" | "done" | "refused";
                        refusal: ("case-open" | "legal-hold") | null;
                        endOpenCases: boolean;
                        requestedBy: string;
                        requestedAt: components["schemas"]["Instant"];
                        finishedAt: components["schemas"]["Instant"] | null;
                        /** @description How many cases it covered. */
                        cases: number | null;
                        /** @description An export is deleted then. */
                        expiresAt: components["schemas"]["Instant"] | null;
                        links: {
                            self: components["schemas"]["Link"];
                            export: components["schemas"]["Link"] | null;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readDataSubjectRequestExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything that is held about the customer, by table. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        customerRef: string;
                        exportedAt: components["schemas"]["Instant"];
                        tables: {
                            [key: string]: {
                                about: string;
                                rows: {
                                    [key: string]: unknown;
                                }[];
                            };
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            410: components["responses"]["Problem410"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description One or several types, separated by commas. */
                types?: string | string[];
                /** @description Id or number of a case. */
                case?: string;
                /**
                 * @description Only what comes after this event. A page begins at the oldest that is kept, a stream with what comes next, unless told.
                 * @example evt_0000000000000042
                 */
                after?: string;
                /** @description Items per page, 1 to 200. */
                limit?: number;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events in the order of the log. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Event"][];
                        /**
                         * @description Send as `after`: everything up to here has been read.
                         * @example evt_0000000000000042
                         */
                        next: string;
                        /** @description Whether there is more now; `false`: ask again later. */
                        more: boolean;
                        links: {
                            next: components["schemas"]["Link"];
                        };
                    };
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            410: components["responses"]["Problem410"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listExperiments: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            name: string;
                            arms: {
                                code: string;
                                /**
                                 * @description As cases and powers name it.
                                 * @example wide_powers.pilot
                                 */
                                arm: string;
                                percent: number;
                            }[];
                            control: string;
                            classes: string[];
                            from: components["schemas"]["Instant"];
                            until: components["schemas"]["Instant"] | null;
                            stoppedAt: components["schemas"]["Instant"] | null;
                            version: number;
                            links: {
                                self: components["schemas"]["Link"];
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createExperiment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example wide_powers */
                    name: string;
                    arms: {
                        /** @example wide_powers */
                        code: string;
                        /**
                         * @description Of all customers, to a hundredth.
                         * @example 10
                         */
                        percent: number;
                    }[];
                    /**
                     * @description The arm that the others are compared with.
                     * @example wide_powers
                     */
                    control: string;
                    /**
                     * @description Complaints received with one of these classes; empty is all.
                     * @default []
                     */
                    classes?: string[];
                    /**
                     * Format: date-time
                     * @description Now unless told.
                     */
                    from?: string;
                    /** Format: date-time */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description What is tried out on a part of the customers. */
            201: {
                headers: {
                    /** @description Address of what was made. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        arms: {
                            code: string;
                            /**
                             * @description As cases and powers name it.
                             * @example wide_powers.pilot
                             */
                            arm: string;
                            percent: number;
                        }[];
                        control: string;
                        classes: string[];
                        from: components["schemas"]["Instant"];
                        until: components["schemas"]["Instant"] | null;
                        stoppedAt: components["schemas"]["Instant"] | null;
                        version: number;
                        links: {
                            self: components["schemas"]["Link"];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readExperiment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is tried out on a part of the customers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        arms: {
                            code: string;
                            /**
                             * @description As cases and powers name it.
                             * @example wide_powers.pilot
                             */
                            arm: string;
                            percent: number;
                        }[];
                        control: string;
                        classes: string[];
                        from: components["schemas"]["Instant"];
                        until: components["schemas"]["Instant"] | null;
                        stoppedAt: components["schemas"]["Instant"] | null;
                        version: number;
                        links: {
                            self: components["schemas"]["Link"];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    changeExperiment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description New shares; arms left out keep theirs. */
                    arms?: {
                        /** @example wide_powers */
                        code: string;
                        /**
                         * @description Of all customers, to a hundredth.
                         * @example 10
                         */
                        percent: number;
                    }[];
                    until?: string | null;
                    /** @enum {boolean} */
                    stopped?: true;
                };
            };
        };
        responses: {
            /** @description What is tried out on a part of the customers. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        arms: {
                            code: string;
                            /**
                             * @description As cases and powers name it.
                             * @example wide_powers.pilot
                             */
                            arm: string;
                            percent: number;
                        }[];
                        control: string;
                        classes: string[];
                        from: components["schemas"]["Instant"];
                        until: components["schemas"]["Instant"] | null;
                        stoppedAt: components["schemas"]["Instant"] | null;
                        version: number;
                        links: {
                            self: components["schemas"]["Link"];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    saveFraudVerdict: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: {
                        customerRef: string;
                        /**
                         * @description `block` needs a superior for each offer above an amount.
                         * @enum {string}
                         */
                        verdict: "clear" | "review" | "block";
                        /** @default null */
                        reason?: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description How many rows were sent. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stored: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listIdeas: {
        parameters: {
            query?: {
                cause?: string;
                state?: "proposed" | "accepted" | "done" | "declined";
                /** @description Items per page, 1 to 200. */
                limit?: number;
                /** @description From `nextCursor` of the page before; only valid with the same filter and sort. */
                cursor?: string;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of ideas, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: components["schemas"]["Uuid"];
                            cause: string;
                            title: string;
                            body: string;
                            proposedBy: string;
                            proposedAt: components["schemas"]["Instant"];
                            /** @enum {string} */
                            state: "proposed" | "accepted" | "done" | "declined";
                            changedAt: components["schemas"]["Instant"];
                            links: {
                                self: components["schemas"]["Link"];
                            };
                        }[];
                        /** @description Send as `cursor`, with the same filter and sort, for the next page; null on the last. */
                        nextCursor: string | null;
                        links: {
                            /** @description The next page. Filters that may name a customer (`customer`, `text`) are never put into an address by this service: repeat them. */
                            next: components["schemas"]["Link"] | null;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createIdea: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description A root cause, as investigations conclude it.
                     * @example late_delivery
                     */
                    cause: string;
                    title: string;
                    body: string;
                };
            };
        };
        responses: {
            /** @description An idea how to have fewer complaints of a cause. */
            201: {
                headers: {
                    /** @description Address of what was made. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        cause: string;
                        title: string;
                        body: string;
                        proposedBy: string;
                        proposedAt: components["schemas"]["Instant"];
                        /** @enum {string} */
                        state: "proposed" | "accepted" | "done" | "declined";
                        changedAt: components["schemas"]["Instant"];
                        links: {
                            self: components["schemas"]["Link"];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readIdea: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An idea how to have fewer complaints of a cause. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        cause: string;
                        title: string;
                        body: string;
                        proposedBy: string;
                        proposedAt: components["schemas"]["Instant"];
                        /** @enum {string} */
                        state: "proposed" | "accepted" | "done" | "declined";
                        changedAt: components["schemas"]["Instant"];
                        links: {
                            self: components["schemas"]["Link"];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    changeIdea: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    state: "proposed" | "accepted" | "done" | "declined";
                };
            };
        };
        responses: {
            /** @description An idea how to have fewer complaints of a cause. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        cause: string;
                        title: string;
                        body: string;
                        proposedBy: string;
                        proposedAt: components["schemas"]["Instant"];
                        /** @enum {string} */
                        state: "proposed" | "accepted" | "done" | "declined";
                        changedAt: components["schemas"]["Instant"];
                        links: {
                            self: components["schemas"]["Link"];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    saveIdentity: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: {
                        customerRef: string;
                        verified: boolean;
                        /** @example late_delivery */
                        method: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description How many rows were sent. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stored: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listImports: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. */
                limit?: number;
                /** @description From `nextCursor` of the page before; only valid with the same filter and sort. */
                cursor?: string;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of imports, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: components["schemas"]["Uuid"];
                            /** @enum {string} */
                            state: "waiting" | "running" | "finished" | "cancelled" | "failed";
                            /** @description Why the rest of the file could not be read. */
                            failure: string | null;
                            /** @enum {string} */
                            format: "csv" | "ndjson";
                            /** @description Whose rows and references these are. */
                            source: string;
                            sizeBytes: number;
                            /** @description Accepted, known and refused rows make up those that were read. */
                            rows: {
                                read: number;
                                /** @description Registered as cases. */
                                accepted: number;
                                /** @description The same as another row, or taken by an earlier import. */
                                known: number;
                                /** @description See `links.refused` for each. */
                                refused: number;
                            };
                            at: components["schemas"]["Instant"];
                            movedAt: components["schemas"]["Instant"];
                            endedAt: components["schemas"]["Instant"] | null;
                            links: {
                                self: components["schemas"]["Link"];
                                refused: components["schemas"]["Link"];
                            };
                        }[];
                        /** @description Send as `cursor`, with the same filter and sort, for the next page; null on the last. */
                        nextCursor: string | null;
                        links: {
                            /** @description The next page. Filters that may name a customer (`customer`, `text`) are never put into an address by this service: repeat them. */
                            next: components["schemas"]["Link"] | null;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createImport: {
        parameters: {
            query?: {
                /**
                 * @description Columns of a CSV by our fields, where names differ: subject, body, channel, class, category, receivedAt, remedySought, externalRef, vulnerable, customer.ref, customer.name, customer.email, customer.phone, customer.locale, representative.name, representative.contact.
                 * @example subject=Тема,body=Текст
                 */
                map?: string;
                /** @description Of dates that name none; the organisation's unless told. */
                zone?: string;
                /** @description A code for the system whose rows and references these are. */
                source?: string;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description The file. */
        requestBody: {
            content: {
                "text/csv": string;
                "application/x-ndjson": string;
            };
        };
        responses: {
            /** @description A file of complaints that is taken row by row. */
            202: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        /** @enum {string} */
                        state: "waiting" | "running" | "finished" | "cancelled" | "failed";
                        /** @description Why the rest of the file could not be read. */
                        failure: string | null;
                        /** @enum {string} */
                        format: "csv" | "ndjson";
                        /** @description Whose rows and references these are. */
                        source: string;
                        sizeBytes: number;
                        /** @description Accepted, known and refused rows make up those that were read. */
                        rows: {
                            read: number;
                            /** @description Registered as cases. */
                            accepted: number;
                            /** @description The same as another row, or taken by an earlier import. */
                            known: number;
                            /** @description See `links.refused` for each. */
                            refused: number;
                        };
                        at: components["schemas"]["Instant"];
                        movedAt: components["schemas"]["Instant"];
                        endedAt: components["schemas"]["Instant"] | null;
                        links: {
                            self: components["schemas"]["Link"];
                            refused: components["schemas"]["Link"];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file of complaints that is taken row by row. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        /** @enum {string} */
                        state: "waiting" | "running" | "finished" | "cancelled" | "failed";
                        /** @description Why the rest of the file could not be read. */
                        failure: string | null;
                        /** @enum {string} */
                        format: "csv" | "ndjson";
                        /** @description Whose rows and references these are. */
                        source: string;
                        sizeBytes: number;
                        /** @description Accepted, known and refused rows make up those that were read. */
                        rows: {
                            read: number;
                            /** @description Registered as cases. */
                            accepted: number;
                            /** @description The same as another row, or taken by an earlier import. */
                            known: number;
                            /** @description See `links.refused` for each. */
                            refused: number;
                        };
                        at: components["schemas"]["Instant"];
                        movedAt: components["schemas"]["Instant"];
                        endedAt: components["schemas"]["Instant"] | null;
                        links: {
                            self: components["schemas"]["Link"];
                            refused: components["schemas"]["Link"];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    cancelImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description A file of complaints that is taken row by row. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        /** @enum {string} */
                        state: "waiting" | "running" | "finished" | "cancelled" | "failed";
                        /** @description Why the rest of the file could not be read. */
                        failure: string | null;
                        /** @enum {string} */
                        format: "csv" | "ndjson";
                        /** @description Whose rows and references these are. */
                        source: string;
                        sizeBytes: number;
                        /** @description Accepted, known and refused rows make up those that were read. */
                        rows: {
                            read: number;
                            /** @description Registered as cases. */
                            accepted: number;
                            /** @description The same as another row, or taken by an earlier import. */
                            known: number;
                            /** @description See `links.refused` for each. */
                            refused: number;
                        };
                        at: components["schemas"]["Instant"];
                        movedAt: components["schemas"]["Instant"];
                        endedAt: components["schemas"]["Instant"] | null;
                        links: {
                            self: components["schemas"]["Link"];
                            refused: components["schemas"]["Link"];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listImportRows: {
        parameters: {
            query?: {
                fate?: "accepted" | "known" | "refused";
                /** @description `csv` for a spreadsheet; `Accept: text/csv` says the same. */
                format?: "json" | "csv";
                /** @description Items per page, 1 to 200. */
                limit?: number;
                /** @description From `nextCursor` of the page before; only valid with the same filter and sort. */
                cursor?: string;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rows, in the order of the file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description As a spreadsheet counts: the header of a CSV is row 1. */
                            row: number;
                            /** @enum {string} */
                            fate: "accepted" | "known" | "refused";
                            case: {
                                id: components["schemas"]["Uuid"];
                                number: string | null;
                            } | null;
                            /** @description Why it was refused; nothing of the row is repeated. */
                            reasons: string[];
                        }[];
                        /** @description Send as `cursor`, with the same filter and sort, for the next page; null on the last. */
                        nextCursor: string | null;
                        links: {
                            /** @description The next page. Filters that may name a customer (`customer`, `text`) are never put into an address by this service: repeat them. */
                            next: components["schemas"]["Link"] | null;
                        };
                    };
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    emailInbound: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description `automatic`: a robot wrote it, it is noted at its case and is not the word of the customer. `bounce`: a letter of ours did not arrive.
                         * @enum {string}
                         */
                        kind: "complaint" | "message" | "automatic" | "bounce" | "ignored";
                        /** @description It had come in before, and nothing was done. */
                        known: boolean;
                        case: {
                            id: components["schemas"]["Uuid"];
                            number: string;
                        } | null;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    telegramInbound: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    update_id: number;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        method?: "sendMessage";
                        chat_id?: string;
                        text?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listIncidents: {
        parameters: {
            query?: {
                state?: "open" | "closed";
                cause?: string;
                /** @description Items per page, 1 to 200. */
                limit?: number;
                /** @description From `nextCursor` of the page before; only valid with the same filter and sort. */
                cursor?: string;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of incidents, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: components["schemas"]["Uuid"];
                            title: string;
                            description: string | null;
                            cause: string;
                            class: string | null;
                            category: string | null;
                            /** @enum {string} */
                            state: "open" | "closed";
                            createdBy: string;
                            createdAt: components["schemas"]["Instant"];
                            closedAt: components["schemas"]["Instant"] | null;
                            /** @description That it reaches now: linked ones, and for those that were merged the ones in which they go on. */
                            cases: number;
                            /** @description Those of them that have not ended. */
                            casesOpen: number;
                            links: {
                                self: components["schemas"]["Link"];
                                cases: components["schemas"]["Link"];
                                bulkDecisions: components["schemas"]["Link"];
                            };
                        }[];
                        /** @description Send as `cursor`, with the same filter and sort, for the next page; null on the last. */
                        nextCursor: string | null;
                        links: {
                            /** @description The next page. Filters that may name a customer (`customer`, `text`) are never put into an address by this service: repeat them. */
                            next: components["schemas"]["Link"] | null;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createIncident: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    description?: string;
                    /**
                     * @description The root cause that the cases share.
                     * @example late_delivery
                     */
                    cause: string;
                    /** @example late_delivery */
                    class?: string;
                    /** @example late_delivery */
                    category?: string;
                };
            };
        };
        responses: {
            /** @description One cause, many cases; each keeps its own clocks. */
            201: {
                headers: {
                    /** @description Address of what was made. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        title: string;
                        description: string | null;
                        cause: string;
                        class: string | null;
                        category: string | null;
                        /** @enum {string} */
                        state: "open" | "closed";
                        createdBy: string;
                        createdAt: components["schemas"]["Instant"];
                        closedAt: components["schemas"]["Instant"] | null;
                        /** @description That it reaches now: linked ones, and for those that were merged the ones in which they go on. */
                        cases: number;
                        /** @description Those of them that have not ended. */
                        casesOpen: number;
                        links: {
                            self: components["schemas"]["Link"];
                            cases: components["schemas"]["Link"];
                            bulkDecisions: components["schemas"]["Link"];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readIncident: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One cause, many cases; each keeps its own clocks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        title: string;
                        description: string | null;
                        cause: string;
                        class: string | null;
                        category: string | null;
                        /** @enum {string} */
                        state: "open" | "closed";
                        createdBy: string;
                        createdAt: components["schemas"]["Instant"];
                        closedAt: components["schemas"]["Instant"] | null;
                        /** @description That it reaches now: linked ones, and for those that were merged the ones in which they go on. */
                        cases: number;
                        /** @description Those of them that have not ended. */
                        casesOpen: number;
                        links: {
                            self: components["schemas"]["Link"];
                            cases: components["schemas"]["Link"];
                            bulkDecisions: components["schemas"]["Link"];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listIncidentBulkDecisions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: components["schemas"]["Uuid"];
                            incidentId: components["schemas"]["Uuid"];
                            decision: string;
                            decidedBy: string;
                            at: components["schemas"]["Instant"];
                            /**
                             * @description `done`: every case took it or refused it.
                             * @enum {string}
                             */
                            state: "running" | "done";
                            waiting: number;
                            done: number;
                            refused: number;
                            links: {
                                self: components["schemas"]["Link"];
                                cases: components["schemas"]["Link"];
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    decideIncidentCases: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    decision: "triage" | "reclassify" | "reply" | "ask-customer" | "conclude" | "propose" | "promise" | "close";
                    /**
                     * @description As it is sent to `POST /v1/complaints/{id}/{decision}`.
                     * @default {}
                     */
                    body?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description One decision for all cases of an incident. */
            201: {
                headers: {
                    /** @description Address of what was made. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        incidentId: components["schemas"]["Uuid"];
                        decision: string;
                        decidedBy: string;
                        at: components["schemas"]["Instant"];
                        /**
                         * @description `done`: every case took it or refused it.
                         * @enum {string}
                         */
                        state: "running" | "done";
                        waiting: number;
                        done: number;
                        refused: number;
                        links: {
                            self: components["schemas"]["Link"];
                            cases: components["schemas"]["Link"];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readIncidentBulkDecision: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                id: string;
                bulkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One decision for all cases of an incident. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        incidentId: components["schemas"]["Uuid"];
                        decision: string;
                        decidedBy: string;
                        at: components["schemas"]["Instant"];
                        /**
                         * @description `done`: every case took it or refused it.
                         * @enum {string}
                         */
                        state: "running" | "done";
                        waiting: number;
                        done: number;
                        refused: number;
                        links: {
                            self: components["schemas"]["Link"];
                            cases: components["schemas"]["Link"];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listIncidentBulkDecisionCases: {
        parameters: {
            query?: {
                state?: "waiting" | "done" | "refused";
                /** @description Items per page, 1 to 200. */
                limit?: number;
                /** @description From `nextCursor` of the page before; only valid with the same filter and sort. */
                cursor?: string;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                id: string;
                bulkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the cases of a bulk decision, by number. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            caseId: components["schemas"]["Uuid"];
                            number: string;
                            /** @enum {string} */
                            state: "waiting" | "done" | "refused";
                            attempt: number;
                            settledAt: components["schemas"]["Instant"] | null;
                            /** @description Why the case refused it: the problem that its own endpoint would have answered. */
                            problem: {
                                [key: string]: unknown;
                            } | null;
                            links: {
                                case: components["schemas"]["Link"];
                            };
                        }[];
                        /** @description Send as `cursor`, with the same filter and sort, for the next page; null on the last. */
                        nextCursor: string | null;
                        links: {
                            /** @description The next page. Filters that may name a customer (`customer`, `text`) are never put into an address by this service: repeat them. */
                            next: components["schemas"]["Link"] | null;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    retryIncidentBulkDecision: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                bulkId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description One decision for all cases of an incident. */
            201: {
                headers: {
                    /** @description Address of what was made. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        incidentId: components["schemas"]["Uuid"];
                        decision: string;
                        decidedBy: string;
                        at: components["schemas"]["Instant"];
                        /**
                         * @description `done`: every case took it or refused it.
                         * @enum {string}
                         */
                        state: "running" | "done";
                        waiting: number;
                        done: number;
                        refused: number;
                        links: {
                            self: components["schemas"]["Link"];
                            cases: components["schemas"]["Link"];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listIncidentCases: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. */
                limit?: number;
                /** @description From `nextCursor` of the page before; only valid with the same filter and sort. */
                cursor?: string;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the cases of an incident, in the order in which they were linked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: components["schemas"]["Uuid"];
                            number: string;
                            /** @enum {string} */
                            stage: "received" | "triage" | "assignment" | "investigation" | "referral" | "proposal" | "approval" | "offer" | "compensation" | "resolved" | "aftercare" | "closed";
                            outcome: ("answered" | "accepted" | "deemed_accepted" | "rejected" | "no_reply" | "withdrawn" | "merged" | "cooperation_refused" | "not_a_complaint" | "cancelled") | null;
                            dueAt: components["schemas"]["Instant"] | null;
                            breachedAt: components["schemas"]["Instant"] | null;
                            linkedAt: components["schemas"]["Instant"];
                            /** @description Linked cases that were merged, or whose merge was undone, and go on in this one. */
                            through: components["schemas"]["Uuid"][];
                            links: {
                                self: components["schemas"]["Link"];
                            };
                        }[];
                        /** @description Send as `cursor`, with the same filter and sort, for the next page; null on the last. */
                        nextCursor: string | null;
                        links: {
                            /** @description The next page. Filters that may name a customer (`customer`, `text`) are never put into an address by this service: repeat them. */
                            next: components["schemas"]["Link"] | null;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    closeIncident: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description One cause, many cases; each keeps its own clocks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        title: string;
                        description: string | null;
                        cause: string;
                        class: string | null;
                        category: string | null;
                        /** @enum {string} */
                        state: "open" | "closed";
                        createdBy: string;
                        createdAt: components["schemas"]["Instant"];
                        closedAt: components["schemas"]["Instant"] | null;
                        /** @description That it reaches now: linked ones, and for those that were merged the ones in which they go on. */
                        cases: number;
                        /** @description Those of them that have not ended. */
                        casesOpen: number;
                        links: {
                            self: components["schemas"]["Link"];
                            cases: components["schemas"]["Link"];
                            bulkDecisions: components["schemas"]["Link"];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    linkIncidentCases: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Ids or numbers.
                     * @example [
                     *       "C-2026-000041",
                     *       "C-2026-000042"
                     *     ]
                     */
                    cases: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            name: string;
                            id: components["schemas"]["Uuid"] | null;
                            number: string | null;
                            /**
                             * @description `demo`: cases of the demo and real ones are not linked to one incident.
                             * @enum {string}
                             */
                            state: "linked" | "already_linked" | "other_incident" | "unknown" | "merged" | "demo";
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    reopenIncident: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description One cause, many cases; each keeps its own clocks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        title: string;
                        description: string | null;
                        cause: string;
                        class: string | null;
                        category: string | null;
                        /** @enum {string} */
                        state: "open" | "closed";
                        createdBy: string;
                        createdAt: components["schemas"]["Instant"];
                        closedAt: components["schemas"]["Instant"] | null;
                        /** @description That it reaches now: linked ones, and for those that were merged the ones in which they go on. */
                        cases: number;
                        /** @description Those of them that have not ended. */
                        casesOpen: number;
                        links: {
                            self: components["schemas"]["Link"];
                            cases: components["schemas"]["Link"];
                            bulkDecisions: components["schemas"]["Link"];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    unlinkIncidentCases: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Ids or numbers.
                     * @example [
                     *       "C-2026-000041",
                     *       "C-2026-000042"
                     *     ]
                     */
                    cases: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            name: string;
                            id: components["schemas"]["Uuid"] | null;
                            number: string | null;
                            /** @enum {string} */
                            state: "unlinked" | "not_linked" | "unknown";
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listLegalHolds: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. */
                limit?: number;
                /** @description From `nextCursor` of the page before; only valid with the same filter and sort. */
                cursor?: string;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of legal holds, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: components["schemas"]["Uuid"];
                            caseId: components["schemas"]["Uuid"] | null;
                            /** @description Whether it holds everything of a customer. */
                            ofCustomer: boolean;
                            reason: string;
                            placedBy: string;
                            placedAt: components["schemas"]["Instant"];
                            until: components["schemas"]["Instant"] | null;
                            liftedAt: components["schemas"]["Instant"] | null;
                            liftedBy: string | null;
                            links: {
                                self: components["schemas"]["Link"];
                                lift: components["schemas"]["Link"];
                            };
                        }[];
                        /** @description Send as `cursor`, with the same filter and sort, for the next page; null on the last. */
                        nextCursor: string | null;
                        links: {
                            /** @description The next page. Filters that may name a customer (`customer`, `text`) are never put into an address by this service: repeat them. */
                            next: components["schemas"]["Link"] | null;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createLegalHold: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Id or number of a case. */
                    case?: string;
                    customerRef?: string;
                    reason: string;
                    /**
                     * Format: date-time
                     * @description Left out it holds until it is lifted.
                     */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description While it is in force nothing of the case or the customer is erased. */
            201: {
                headers: {
                    /** @description Address of what was made. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        caseId: components["schemas"]["Uuid"] | null;
                        /** @description Whether it holds everything of a customer. */
                        ofCustomer: boolean;
                        reason: string;
                        placedBy: string;
                        placedAt: components["schemas"]["Instant"];
                        until: components["schemas"]["Instant"] | null;
                        liftedAt: components["schemas"]["Instant"] | null;
                        liftedBy: string | null;
                        links: {
                            self: components["schemas"]["Link"];
                            lift: components["schemas"]["Link"];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readLegalHold: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description While it is in force nothing of the case or the customer is erased. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        caseId: components["schemas"]["Uuid"] | null;
                        /** @description Whether it holds everything of a customer. */
                        ofCustomer: boolean;
                        reason: string;
                        placedBy: string;
                        placedAt: components["schemas"]["Instant"];
                        until: components["schemas"]["Instant"] | null;
                        liftedAt: components["schemas"]["Instant"] | null;
                        liftedBy: string | null;
                        links: {
                            self: components["schemas"]["Link"];
                            lift: components["schemas"]["Link"];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    liftLegalHold: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description While it is in force nothing of the case or the customer is erased. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        caseId: components["schemas"]["Uuid"] | null;
                        /** @description Whether it holds everything of a customer. */
                        ofCustomer: boolean;
                        reason: string;
                        placedBy: string;
                        placedAt: components["schemas"]["Instant"];
                        until: components["schemas"]["Instant"] | null;
                        liftedAt: components["schemas"]["Instant"] | null;
                        liftedBy: string | null;
                        links: {
                            self: components["schemas"]["Link"];
                            lift: components["schemas"]["Link"];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listLetterTemplates: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            kind: "acknowledgement" | "question" | "reply" | "reminder" | "delay" | "decision" | "offer" | "closing" | "merged" | "survey";
                            /** @enum {string} */
                            language: "uk" | "ru" | "en";
                            version: number;
                            subject: string;
                            body: string;
                            createdAt: components["schemas"]["Instant"];
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readLetterTemplate: {
        parameters: {
            query?: {
                version?: number;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                kind: "acknowledgement" | "question" | "reply" | "reminder" | "delay" | "decision" | "offer" | "closing" | "merged" | "survey";
                language: "uk" | "ru" | "en";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A template: a line whose placeholder has no value is left out of the letter. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "acknowledgement" | "question" | "reply" | "reminder" | "delay" | "decision" | "offer" | "closing" | "merged" | "survey";
                        /** @enum {string} */
                        language: "uk" | "ru" | "en";
                        version: number;
                        subject: string;
                        body: string;
                        createdAt: components["schemas"]["Instant"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    saveLetterTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                kind: "acknowledgement" | "question" | "reply" | "reminder" | "delay" | "decision" | "offer" | "closing" | "merged" | "survey";
                language: "uk" | "ru" | "en";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    subject: string;
                    body: string;
                };
            };
        };
        responses: {
            /** @description A template: a line whose placeholder has no value is left out of the letter. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "acknowledgement" | "question" | "reply" | "reminder" | "delay" | "decision" | "offer" | "closing" | "merged" | "survey";
                        /** @enum {string} */
                        language: "uk" | "ru" | "en";
                        version: number;
                        subject: string;
                        body: string;
                        createdAt: components["schemas"]["Instant"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listLetters: {
        parameters: {
            query?: {
                kind?: "acknowledgement" | "question" | "reply" | "reminder" | "delay" | "decision" | "offer" | "closing" | "merged" | "survey";
                /** @description Id or number of a case. */
                case?: string;
                state?: "waiting" | "sent" | "failed";
                /** @description Items per page, 1 to 200. */
                limit?: number;
                /** @description From `nextCursor` of the page before; only valid with the same filter and sort. */
                cursor?: string;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the outbox, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: components["schemas"]["Uuid"];
                            /** @description Once per case. */
                            key: string;
                            /** @enum {string} */
                            kind: "acknowledgement" | "question" | "reply" | "reminder" | "delay" | "decision" | "offer" | "closing" | "merged" | "survey";
                            at: components["schemas"]["Instant"];
                            /**
                             * @description `waiting`: in the outbox, also while it is mailed. `failed`: refused for good, or bounced.
                             * @enum {string}
                             */
                            state: "waiting" | "sent" | "failed";
                            sentAt: components["schemas"]["Instant"] | null;
                            failedAt: components["schemas"]["Instant"] | null;
                            /**
                             * @description Why the last try failed.
                             * @example smtp-550
                             */
                            failure: string | null;
                            /**
                             * @description How the complaint reached us.
                             * @enum {string}
                             */
                            channel: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
                            to: {
                                ref: string;
                                name: string | null;
                                email: string | null;
                                phone: string | null;
                                locale: string | null;
                            };
                            /** @description As it was sent, or as it would be sent now; the link of a survey is not shown. */
                            message: {
                                /** @enum {string} */
                                language: "uk" | "ru" | "en";
                                templateVersion: number;
                                subject: string;
                                body: string;
                            } | null;
                            /** @description Of the complaint. */
                            subject: string;
                            texts: {
                                field: string;
                                body: string;
                            }[];
                            case: {
                                id: components["schemas"]["Uuid"];
                                number: string;
                            };
                            links: {
                                case: components["schemas"]["Link"];
                                outcome: components["schemas"]["Link"];
                            };
                        }[];
                        /** @description Send as `cursor`, with the same filter and sort, for the next page; null on the last. */
                        nextCursor: string | null;
                        links: {
                            /** @description The next page. Filters that may name a customer (`customer`, `text`) are never put into an address by this service: repeat them. */
                            next: components["schemas"]["Link"] | null;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordLetterOutcome: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    state: "waiting" | "sent" | "failed";
                    /**
                     * @description Why it failed.
                     * @example bounced
                     */
                    code?: string;
                };
            };
        };
        responses: {
            /** @description A letter to a customer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        /** @description Once per case. */
                        key: string;
                        /** @enum {string} */
                        kind: "acknowledgement" | "question" | "reply" | "reminder" | "delay" | "decision" | "offer" | "closing" | "merged" | "survey";
                        at: components["schemas"]["Instant"];
                        /**
                         * @description `waiting`: in the outbox, also while it is mailed. `failed`: refused for good, or bounced.
                         * @enum {string}
                         */
                        state: "waiting" | "sent" | "failed";
                        sentAt: components["schemas"]["Instant"] | null;
                        failedAt: components["schemas"]["Instant"] | null;
                        /**
                         * @description Why the last try failed.
                         * @example smtp-550
                         */
                        failure: string | null;
                        /**
                         * @description How the complaint reached us.
                         * @enum {string}
                         */
                        channel: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
                        to: {
                            ref: string;
                            name: string | null;
                            email: string | null;
                            phone: string | null;
                            locale: string | null;
                        };
                        /** @description As it was sent, or as it would be sent now; the link of a survey is not shown. */
                        message: {
                            /** @enum {string} */
                            language: "uk" | "ru" | "en";
                            templateVersion: number;
                            subject: string;
                            body: string;
                        } | null;
                        /** @description Of the complaint. */
                        subject: string;
                        texts: {
                            field: string;
                            body: string;
                        }[];
                        case: {
                            id: components["schemas"]["Uuid"];
                            number: string;
                        };
                        links: {
                            case: components["schemas"]["Link"];
                            outcome: components["schemas"]["Link"];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who the caller is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "person" | "system";
                        /** @description The person's id, or the key's. */
                        id: string;
                        name: string | null;
                        /** @description All that count: own ones and those of absent people. */
                        roles: ("integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin")[];
                        ownRoles: ("integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin")[];
                        standsInFor: {
                            id: components["schemas"]["Uuid"];
                            name: string | null;
                            roles: ("integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin")[];
                        }[];
                        /** @description Departments for which the caller may answer. */
                        departments: string[];
                        /** @description Null with an API key. */
                        sessionId: components["schemas"]["Uuid"] | null;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    changeMyPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 12 to 128 characters of any kind. Not the log-in name, and none of the common ones. */
                    current: string;
                    /** @description 12 to 128 characters of any kind. Not the log-in name, and none of the common ones. */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Changed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                unread?: "true" | "false";
                /** @description Items per page, 1 to 200. */
                limit?: number;
                /** @description From `nextCursor` of the page before; only valid with the same filter and sort. */
                cursor?: string;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of notifications, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: components["schemas"]["Uuid"];
                            /** @enum {string} */
                            kind: "remind" | "escalate";
                            /**
                             * @description The clock whose ladder told; null of an action.
                             * @example resolution.1
                             */
                            clockId: string | null;
                            /**
                             * @description Of a case what its policy calls it; of an action `due_soon`, `overdue`, or `checked`: whether it helped is known.
                             * @example breach_to_head
                             */
                            rung: string;
                            role: ("integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin") | null;
                            department: string | null;
                            /** @description False for one addressed to everyone with the role. */
                            personal: boolean;
                            /** @description The absent person this one stands in for. */
                            insteadOf: components["schemas"]["Uuid"] | null;
                            dueAt: components["schemas"]["Instant"];
                            at: components["schemas"]["Instant"];
                            readAt: components["schemas"]["Instant"] | null;
                            case: {
                                id: components["schemas"]["Uuid"];
                                number: string;
                            } | null;
                            /** @description The corrective action that it is of, when it is of no case. */
                            action: {
                                id: components["schemas"]["Uuid"];
                                title: string;
                            } | null;
                            links: {
                                case: components["schemas"]["Link"] | null;
                                action: components["schemas"]["Link"] | null;
                                read: components["schemas"]["Link"];
                            };
                        }[];
                        /** @description Send as `cursor`, with the same filter and sort, for the next page; null on the last. */
                        nextCursor: string | null;
                        links: {
                            /** @description The next page. Filters that may name a customer (`customer`, `text`) are never put into an address by this service: repeat them. */
                            next: components["schemas"]["Link"] | null;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    markNotificationRead: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description What the ladder of a case or of a corrective action told a person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        /** @enum {string} */
                        kind: "remind" | "escalate";
                        /**
                         * @description The clock whose ladder told; null of an action.
                         * @example resolution.1
                         */
                        clockId: string | null;
                        /**
                         * @description Of a case what its policy calls it; of an action `due_soon`, `overdue`, or `checked`: whether it helped is known.
                         * @example breach_to_head
                         */
                        rung: string;
                        role: ("integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin") | null;
                        department: string | null;
                        /** @description False for one addressed to everyone with the role. */
                        personal: boolean;
                        /** @description The absent person this one stands in for. */
                        insteadOf: components["schemas"]["Uuid"] | null;
                        dueAt: components["schemas"]["Instant"];
                        at: components["schemas"]["Instant"];
                        readAt: components["schemas"]["Instant"] | null;
                        case: {
                            id: components["schemas"]["Uuid"];
                            number: string;
                        } | null;
                        /** @description The corrective action that it is of, when it is of no case. */
                        action: {
                            id: components["schemas"]["Uuid"];
                            title: string;
                        } | null;
                        links: {
                            case: components["schemas"]["Link"] | null;
                            action: components["schemas"]["Link"] | null;
                            read: components["schemas"]["Link"];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    saveOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: {
                        /** @description A complaint names it as its `externalRef`. */
                        number: string;
                        /** @default null */
                        customerRef?: string | null;
                        /** @default null */
                        storeCode?: string | null;
                        /** @example late_delivery */
                        status: string;
                        /** Format: date-time */
                        placedAt: string;
                        totalMinor: number;
                        currency: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description How many rows were sent. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stored: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createOutcomeEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    events: {
                        /** @description Your own id of the event: sent twice, it is counted once. */
                        eventId: string;
                        /** @enum {string} */
                        kind: "purchase" | "return" | "churn";
                        /** Format: date-time */
                        at: string;
                        /** @description Id or number of a case. */
                        case?: string;
                        /** @description Or the customer: the event is linked to their latest case before it. */
                        customerRef?: string;
                        /** @description Of a purchase. */
                        amount?: {
                            amountMinor: number;
                            currency: string;
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description What became of the events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted: number;
                        /** @description Known before by their `eventId`. */
                        repeated: number;
                        /** @description Places in the list of those that belong to no case: they are not kept. */
                        unmatched: number[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    choosePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    /** @description 12 to 128 characters of any kind. Not the log-in name, and none of the common ones. */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Set: log in with it. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listPeople: {
        parameters: {
            query?: {
                role?: "integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin";
                department?: string;
                active?: "true" | "false";
                /** @description Items per page, 1 to 200. */
                limit?: number;
                /** @description From `nextCursor` of the page before; only valid with the same filter and sort. */
                cursor?: string;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of people. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: components["schemas"]["Uuid"];
                            name: string;
                            roles: ("integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin")[];
                            department: string | null;
                            substituteId: components["schemas"]["Uuid"] | null;
                            active: boolean;
                            skills: string[];
                            classes: string[];
                            languages: string[];
                            capacity: number;
                            /** @description Open cases they are responsible for now. */
                            openCases: number;
                            /** @description That have not ended. */
                            absences: {
                                id: components["schemas"]["Uuid"];
                                from: components["schemas"]["Instant"];
                                until: components["schemas"]["Instant"];
                            }[];
                            version: number;
                            createdAt: components["schemas"]["Instant"];
                            links: {
                                self: string;
                                absences: string;
                            };
                        }[];
                        /** @description Send as `cursor`, with the same filter and sort, for the next page; null on the last. */
                        nextCursor: string | null;
                        links: {
                            /** @description The next page. Filters that may name a customer (`customer`, `text`) are never put into an address by this service: repeat them. */
                            next: components["schemas"]["Link"] | null;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createPerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    roles: ("integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin")[];
                    /**
                     * @description Whose questions they answer; for the role `department`, and only for it.
                     * @default null
                     */
                    department?: string | null;
                    /**
                     * @description Holds their roles while they are away.
                     * @default null
                     */
                    substituteId?: string | null;
                    /** @default true */
                    active?: boolean;
                    /**
                     * @description Categories they know well; `vulnerable`: customers who need care come to them first.
                     * @default []
                     */
                    skills?: string[];
                    /**
                     * @description Classes that routing gives them; empty: every class.
                     * @default []
                     */
                    classes?: string[];
                    /**
                     * @description Languages they write; empty: any.
                     * @default []
                     * @example [
                     *       "uk",
                     *       "en"
                     *     ]
                     */
                    languages?: string[];
                    /**
                     * @description Open cases that routing gives them at most; 0: routing leaves them alone.
                     * @default 0
                     */
                    capacity?: number;
                };
            };
        };
        responses: {
            /** @description A person of ours. */
            201: {
                headers: {
                    /** @description Address of what was made. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        name: string;
                        roles: ("integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin")[];
                        department: string | null;
                        substituteId: components["schemas"]["Uuid"] | null;
                        active: boolean;
                        skills: string[];
                        classes: string[];
                        languages: string[];
                        capacity: number;
                        /** @description Open cases they are responsible for now. */
                        openCases: number;
                        /** @description That have not ended. */
                        absences: {
                            id: components["schemas"]["Uuid"];
                            from: components["schemas"]["Instant"];
                            until: components["schemas"]["Instant"];
                        }[];
                        version: number;
                        createdAt: components["schemas"]["Instant"];
                        links: {
                            self: string;
                            absences: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readPerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A person of ours. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        name: string;
                        roles: ("integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin")[];
                        department: string | null;
                        substituteId: components["schemas"]["Uuid"] | null;
                        active: boolean;
                        skills: string[];
                        classes: string[];
                        languages: string[];
                        capacity: number;
                        /** @description Open cases they are responsible for now. */
                        openCases: number;
                        /** @description That have not ended. */
                        absences: {
                            id: components["schemas"]["Uuid"];
                            from: components["schemas"]["Instant"];
                            until: components["schemas"]["Instant"];
                        }[];
                        version: number;
                        createdAt: components["schemas"]["Instant"];
                        links: {
                            self: string;
                            absences: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    changePerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    name?: string;
                    roles?: ("integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin")[];
                    department?: string | null;
                    substituteId?: string | null;
                    /** @description False: keys of the person stop working. */
                    active?: boolean;
                    /** @description Categories they know well; `vulnerable`: customers who need care come to them first. */
                    skills?: string[];
                    /** @description Classes that routing gives them; empty: every class. */
                    classes?: string[];
                    /**
                     * @description Languages they write; empty: any.
                     * @example [
                     *       "uk",
                     *       "en"
                     *     ]
                     */
                    languages?: string[];
                    /** @description Open cases that routing gives them at most; 0: routing leaves them alone. */
                    capacity?: number;
                };
            };
        };
        responses: {
            /** @description A person of ours. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        name: string;
                        roles: ("integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin")[];
                        department: string | null;
                        substituteId: components["schemas"]["Uuid"] | null;
                        active: boolean;
                        skills: string[];
                        classes: string[];
                        languages: string[];
                        capacity: number;
                        /** @description Open cases they are responsible for now. */
                        openCases: number;
                        /** @description That have not ended. */
                        absences: {
                            id: components["schemas"]["Uuid"];
                            from: components["schemas"]["Instant"];
                            until: components["schemas"]["Instant"];
                        }[];
                        version: number;
                        createdAt: components["schemas"]["Instant"];
                        links: {
                            self: string;
                            absences: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createPersonAbsence: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    from: string;
                    /** Format: date-time */
                    until: string;
                };
            };
        };
        responses: {
            /** @description An absence. */
            201: {
                headers: {
                    /** @description Address of what was made. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        from: components["schemas"]["Instant"];
                        until: components["schemas"]["Instant"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deletePersonAbsence: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                absenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. */
            204: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readPersonAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How a person logs in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        personId: components["schemas"]["Uuid"];
                        login: string;
                        hasPassword: boolean;
                        passwordAt: components["schemas"]["Instant"] | null;
                        oidcSubject: string | null;
                        createdAt: components["schemas"]["Instant"];
                        lastLoginAt: components["schemas"]["Instant"] | null;
                        /** @description Of an open link to choose a password. */
                        linkExpiresAt: components["schemas"]["Instant"] | null;
                        /** @description No attempt to log in by this name is looked at before. */
                        lockedUntil: components["schemas"]["Instant"] | null;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    savePersonAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description E-mail address to log in by, in any case.
                     * @example oksana@example.com
                     */
                    login: string;
                    /** @description Who the person is to the identity provider (`sub`); null takes the link away, absent leaves it. */
                    oidcSubject?: string | null;
                };
            };
        };
        responses: {
            /** @description How a person logs in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        personId: components["schemas"]["Uuid"];
                        login: string;
                        hasPassword: boolean;
                        passwordAt: components["schemas"]["Instant"] | null;
                        oidcSubject: string | null;
                        createdAt: components["schemas"]["Instant"];
                        lastLoginAt: components["schemas"]["Instant"] | null;
                        /** @description Of an open link to choose a password. */
                        linkExpiresAt: components["schemas"]["Instant"] | null;
                        /** @description No attempt to log in by this name is looked at before. */
                        lockedUntil: components["schemas"]["Instant"] | null;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deletePersonAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone. */
            204: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    unlockPersonAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Unlocked. */
            204: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    makePasswordLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A link for the person alone: whoever has it can set the password. */
            201: {
                headers: {
                    /** @description Address of what was made. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        personId: components["schemas"]["Uuid"];
                        expiresAt: components["schemas"]["Instant"];
                        /** @description Where the person chooses a password, once. Told this once. */
                        link: string | null;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    endPersonSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All sessions have ended. */
            204: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listPhrases: {
        parameters: {
            query?: {
                block?: "empathy" | "apology" | "thanks" | "solution";
                language?: "uk" | "ru" | "en";
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            block: "empathy" | "apology" | "thanks" | "solution";
                            /** @enum {string} */
                            language: "uk" | "ru" | "en";
                            version: number;
                            phrases: {
                                /** @example late_delivery */
                                code: string;
                                text: string;
                            }[];
                            markers: string[];
                            createdAt: components["schemas"]["Instant"];
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    composePhrases: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Id or number of a case: placeholders are filled, and what its customer has read is passed over. */
                    case?: string;
                    /**
                     * @description The customer's unless told; Ukrainian without a case.
                     * @enum {string}
                     */
                    language?: "uk" | "ru" | "en";
                    /** @description The same seed gives the same words. */
                    seed?: string;
                };
            };
        };
        responses: {
            /** @description One phrase of each block. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        language: "uk" | "ru" | "en";
                        seed: string;
                        /** @description A draft: a suggestion, to be changed or left. */
                        text: string;
                        phrases: {
                            /** @enum {string} */
                            block: "empathy" | "apology" | "thanks" | "solution";
                            code: string;
                            text: string;
                        }[];
                        blocks: {
                            /** @enum {string} */
                            block: "empathy" | "apology" | "thanks" | "solution";
                            covered: boolean;
                            /** @description Markers that were found. */
                            by: string[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    measurePhraseCoverage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /**
                     * @description All languages unless told.
                     * @enum {string}
                     */
                    language?: "uk" | "ru" | "en";
                };
            };
        };
        responses: {
            /** @description Which blocks a draft covers. Nothing follows from it: no reply is refused for its words. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        blocks: {
                            /** @enum {string} */
                            block: "empathy" | "apology" | "thanks" | "solution";
                            covered: boolean;
                            /** @description Markers that were found. */
                            by: string[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    savePhrase: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                block: "empathy" | "apology" | "thanks" | "solution";
                language: "uk" | "ru" | "en";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    phrases: {
                        /** @example late_delivery */
                        code: string;
                        text: string;
                    }[];
                    /** @description A draft covers the block when it has one of these: its words in order, the last in any ending. Case, apostrophes and "ё" make no difference. */
                    markers: string[];
                };
            };
        };
        responses: {
            /** @description The phrases of a block in a language. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        block: "empathy" | "apology" | "thanks" | "solution";
                        /** @enum {string} */
                        language: "uk" | "ru" | "en";
                        version: number;
                        phrases: {
                            /** @example late_delivery */
                            code: string;
                            text: string;
                        }[];
                        markers: string[];
                        createdAt: components["schemas"]["Instant"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listPolicies: {
        parameters: {
            query?: {
                name?: string;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description The figures of the process. A case keeps the version it began with. */
                            policy: {
                                name: string;
                                version: number;
                                /** @description Length of the policy's day in milliseconds. */
                                dayMs: number;
                                calendar: string;
                                currency: string;
                                /** @description Resolution limits by class. */
                                classes: {
                                    [key: string]: {
                                        target: {
                                            amount: number;
                                            /** @enum {string} */
                                            unit: "elapsed_hours" | "calendar_days" | "business_hours" | "business_days";
                                            /** @enum {string} */
                                            dueAt: "same_time" | "end_of_day";
                                        };
                                        ladder: {
                                            id: string;
                                            at: {
                                                share: number;
                                            } | {
                                                days: number;
                                            };
                                            /** @enum {string} */
                                            action: "remind" | "escalate" | "remind_customer";
                                            /** @enum {string} */
                                            to: "assignee" | "customer" | "integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin";
                                        }[];
                                    };
                                };
                                /** @description A limit and its escalation ladder. */
                                firstResponse: {
                                    target: {
                                        amount: number;
                                        /** @enum {string} */
                                        unit: "elapsed_hours" | "calendar_days" | "business_hours" | "business_days";
                                        /** @enum {string} */
                                        dueAt: "same_time" | "end_of_day";
                                    };
                                    ladder: {
                                        id: string;
                                        at: {
                                            share: number;
                                        } | {
                                            days: number;
                                        };
                                        /** @enum {string} */
                                        action: "remind" | "escalate" | "remind_customer";
                                        /** @enum {string} */
                                        to: "assignee" | "customer" | "integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin";
                                    }[];
                                };
                                /** @description A limit and its escalation ladder. */
                                nextResponse: {
                                    target: {
                                        amount: number;
                                        /** @enum {string} */
                                        unit: "elapsed_hours" | "calendar_days" | "business_hours" | "business_days";
                                        /** @enum {string} */
                                        dueAt: "same_time" | "end_of_day";
                                    };
                                    ladder: {
                                        id: string;
                                        at: {
                                            share: number;
                                        } | {
                                            days: number;
                                        };
                                        /** @enum {string} */
                                        action: "remind" | "escalate" | "remind_customer";
                                        /** @enum {string} */
                                        to: "assignee" | "customer" | "integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin";
                                    }[];
                                };
                                /** @description A limit and its escalation ladder. */
                                unassigned: {
                                    target: {
                                        amount: number;
                                        /** @enum {string} */
                                        unit: "elapsed_hours" | "calendar_days" | "business_hours" | "business_days";
                                        /** @enum {string} */
                                        dueAt: "same_time" | "end_of_day";
                                    };
                                    ladder: {
                                        id: string;
                                        at: {
                                            share: number;
                                        } | {
                                            days: number;
                                        };
                                        /** @enum {string} */
                                        action: "remind" | "escalate" | "remind_customer";
                                        /** @enum {string} */
                                        to: "assignee" | "customer" | "integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin";
                                    }[];
                                };
                                /** @description A limit and its escalation ladder. */
                                approval: {
                                    target: {
                                        amount: number;
                                        /** @enum {string} */
                                        unit: "elapsed_hours" | "calendar_days" | "business_hours" | "business_days";
                                        /** @enum {string} */
                                        dueAt: "same_time" | "end_of_day";
                                    };
                                    ladder: {
                                        id: string;
                                        at: {
                                            share: number;
                                        } | {
                                            days: number;
                                        };
                                        /** @enum {string} */
                                        action: "remind" | "escalate" | "remind_customer";
                                        /** @enum {string} */
                                        to: "assignee" | "customer" | "integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin";
                                    }[];
                                };
                                /** @description A limit and its escalation ladder. */
                                handOff: {
                                    target: {
                                        amount: number;
                                        /** @enum {string} */
                                        unit: "elapsed_hours" | "calendar_days" | "business_hours" | "business_days";
                                        /** @enum {string} */
                                        dueAt: "same_time" | "end_of_day";
                                    };
                                    ladder: {
                                        id: string;
                                        at: {
                                            share: number;
                                        } | {
                                            days: number;
                                        };
                                        /** @enum {string} */
                                        action: "remind" | "escalate" | "remind_customer";
                                        /** @enum {string} */
                                        to: "assignee" | "customer" | "integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin";
                                    }[];
                                };
                                /** @description A limit and its escalation ladder. */
                                customerWait: {
                                    target: {
                                        amount: number;
                                        /** @enum {string} */
                                        unit: "elapsed_hours" | "calendar_days" | "business_hours" | "business_days";
                                        /** @enum {string} */
                                        dueAt: "same_time" | "end_of_day";
                                    };
                                    ladder: {
                                        id: string;
                                        at: {
                                            share: number;
                                        } | {
                                            days: number;
                                        };
                                        /** @enum {string} */
                                        action: "remind" | "escalate" | "remind_customer";
                                        /** @enum {string} */
                                        to: "assignee" | "customer" | "integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin";
                                    }[];
                                };
                                /** @description A limit and its escalation ladder. */
                                offer: {
                                    target: {
                                        amount: number;
                                        /** @enum {string} */
                                        unit: "elapsed_hours" | "calendar_days" | "business_hours" | "business_days";
                                        /** @enum {string} */
                                        dueAt: "same_time" | "end_of_day";
                                    };
                                    ladder: {
                                        id: string;
                                        at: {
                                            share: number;
                                        } | {
                                            days: number;
                                        };
                                        /** @enum {string} */
                                        action: "remind" | "escalate" | "remind_customer";
                                        /** @enum {string} */
                                        to: "assignee" | "customer" | "integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin";
                                    }[];
                                };
                                /** @description A limit and its escalation ladder. */
                                reopenWindow: {
                                    target: {
                                        amount: number;
                                        /** @enum {string} */
                                        unit: "elapsed_hours" | "calendar_days" | "business_hours" | "business_days";
                                        /** @enum {string} */
                                        dueAt: "same_time" | "end_of_day";
                                    };
                                    ladder: {
                                        id: string;
                                        at: {
                                            share: number;
                                        } | {
                                            days: number;
                                        };
                                        /** @enum {string} */
                                        action: "remind" | "escalate" | "remind_customer";
                                        /** @enum {string} */
                                        to: "assignee" | "customer" | "integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin";
                                    }[];
                                };
                                /** @description Days after the survey was sent; null asks nobody. */
                                survey: {
                                    reminderAfterDays: number;
                                    endsAfterDays: number;
                                } | null;
                                pausesMaxDays: number;
                                atRiskShare: number;
                                powers: {
                                    /** @enum {string} */
                                    role: "integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin";
                                    class: string;
                                    /** @description Null is without bound. */
                                    maxMinor: number | null;
                                    /**
                                     * @description Money unless told.
                                     * @enum {string}
                                     */
                                    unit?: "money" | "points";
                                    /** @description Of an experiment: holds in its cases alone. */
                                    arm?: string;
                                }[];
                                /** @description Limits of compensation by currency; null is without bound. */
                                budget: {
                                    [key: string]: {
                                        poolMonthMinor: number | null;
                                        shares: {
                                            /** @enum {string} */
                                            role: "integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin";
                                            maxMinor: number;
                                        }[];
                                        caseMinor: number | null;
                                        customer: {
                                            days: number;
                                            maxMinor: number | null;
                                        };
                                    };
                                };
                                /** @description A limit and its escalation ladder. */
                                inactivity: {
                                    target: {
                                        amount: number;
                                        /** @enum {string} */
                                        unit: "elapsed_hours" | "calendar_days" | "business_hours" | "business_days";
                                        /** @enum {string} */
                                        dueAt: "same_time" | "end_of_day";
                                    };
                                    ladder: {
                                        id: string;
                                        at: {
                                            share: number;
                                        } | {
                                            days: number;
                                        };
                                        /** @enum {string} */
                                        action: "remind" | "escalate" | "remind_customer";
                                        /** @enum {string} */
                                        to: "assignee" | "customer" | "integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin";
                                    }[];
                                };
                                /** @description A limit and its escalation ladder. */
                                referral: {
                                    target: {
                                        amount: number;
                                        /** @enum {string} */
                                        unit: "elapsed_hours" | "calendar_days" | "business_hours" | "business_days";
                                        /** @enum {string} */
                                        dueAt: "same_time" | "end_of_day";
                                    };
                                    ladder: {
                                        id: string;
                                        at: {
                                            share: number;
                                        } | {
                                            days: number;
                                        };
                                        /** @enum {string} */
                                        action: "remind" | "escalate" | "remind_customer";
                                        /** @enum {string} */
                                        to: "assignee" | "customer" | "integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin";
                                    }[];
                                };
                                /** @description What goes to the expert line at triage, unless somebody is named. */
                                expertLine: {
                                    class: string;
                                    /** @enum {string} */
                                    severity: "low" | "medium" | "high" | "critical";
                                }[];
                                /** @description A merge can be undone for so many days. */
                                unmergeWithinDays: number;
                                /** @description The antifraud system is asked above this; null: never. */
                                screenAboveMinor: number | null;
                            };
                            createdAt: components["schemas"]["Instant"];
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listPublicCategories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string;
                            title: {
                                [key: string]: string;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createPublicComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID, new for each intent. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    email?: string;
                    phone?: string;
                    subject: string;
                    body: string;
                    /**
                     * @description One of `GET /v1/public/categories`.
                     * @example late_delivery
                     */
                    category?: string;
                    /** @description Number of the order that it is about. */
                    order?: string;
                    /** @enum {string} */
                    language?: "uk" | "ru" | "en";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    /** @description Address of what was made. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @example C-2026-000042 */
                        number: string;
                        /**
                         * @description Opens the case with its number. Told this once; a replayed answer has null.
                         * @example 7K2M-9QXA-0PCD-41ZT
                         */
                        accessCode: string | null;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readPublicComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description Access code of the case. */
                "recourse-access-code"?: string;
            };
            path: {
                /** @example C-2026-000042 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: string;
                        subject: string;
                        receivedAt: components["schemas"]["Instant"];
                        /** @enum {string} */
                        stage: "received" | "in_work" | "outside" | "question" | "offer" | "payment" | "resolved" | "closed";
                        outcome: ("answered" | "accepted" | "deemed_accepted" | "rejected" | "no_reply" | "withdrawn" | "merged" | "cooperation_refused" | "not_a_complaint" | "cancelled") | null;
                        /** @description By when we answer, or by when the customer is to: `waitsForCustomer` says which. */
                        dueAt: components["schemas"]["Instant"] | null;
                        waitsForCustomer: boolean;
                        takesMessages: boolean;
                        mayDecide: ("accept" | "decline" | "withdraw" | "reopen")[];
                        messages: {
                            at: components["schemas"]["Instant"];
                            /** @enum {string} */
                            from: "customer" | "us";
                            subject: string | null;
                            text: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createPublicComplaintMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Access code of the case. */
                "recourse-access-code"?: string;
                /** @description New for each intent. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example C-2026-000042 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        stored: true;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readPublicLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: string;
                        /**
                         * @description `deciding`: a decision is being carried out. `stale`: what the link was made for is not asked any more.
                         * @enum {string}
                         */
                        state: "open" | "deciding" | "used" | "stale";
                        /** @description What it takes now. */
                        verbs: ("accept" | "decline" | "withdraw" | "reopen")[];
                        decided: ("accept" | "decline" | "withdraw" | "reopen") | null;
                        decidedAt: components["schemas"]["Instant"] | null;
                        expiresAt: components["schemas"]["Instant"];
                        /** @description The letter that it came with, as it reads. */
                        letter: string | null;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    usePublicLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    verb: "accept" | "decline" | "withdraw" | "reopen";
                    /** @description Why, in the words of the customer. */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: string;
                        /**
                         * @description `deciding`: a decision is being carried out. `stale`: what the link was made for is not asked any more.
                         * @enum {string}
                         */
                        state: "open" | "deciding" | "used" | "stale";
                        /** @description What it takes now. */
                        verbs: ("accept" | "decline" | "withdraw" | "reopen")[];
                        decided: ("accept" | "decline" | "withdraw" | "reopen") | null;
                        decidedAt: components["schemas"]["Instant"] | null;
                        expiresAt: components["schemas"]["Instant"];
                        /** @description The letter that it came with, as it reads. */
                        letter: string | null;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listRefunds: {
        parameters: {
            query?: {
                state?: "pending" | "unavailable" | "requested" | "done" | "failed";
                /** @description Items per page, 1 to 200. */
                limit?: number;
                /** @description From `nextCursor` of the page before; only valid with the same filter and sort. */
                cursor?: string;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of refunds, the oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: components["schemas"]["Uuid"];
                            case: {
                                id: components["schemas"]["Uuid"];
                                number: string;
                            };
                            orderNumber: string | null;
                            amountMinor: number;
                            currency: string;
                            /**
                             * @description `pending` until the refund system was asked, `unavailable` while it cannot be; then `requested`, and `done` or `failed`.
                             * @enum {string}
                             */
                            state: "pending" | "unavailable" | "requested" | "done" | "failed";
                            failure: string | null;
                            askedAt: components["schemas"]["Instant"];
                            heardAt: components["schemas"]["Instant"] | null;
                            /** @description Since when the refund system cannot be asked, also after it took the refund; null while it can. */
                            unavailableSince: components["schemas"]["Instant"] | null;
                            links: {
                                case: components["schemas"]["Link"];
                                outcome: components["schemas"]["Link"];
                            };
                        }[];
                        /** @description Send as `cursor`, with the same filter and sort, for the next page; null on the last. */
                        nextCursor: string | null;
                        links: {
                            /** @description The next page. Filters that may name a customer (`customer`, `text`) are never put into an address by this service: repeat them. */
                            next: components["schemas"]["Link"] | null;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordRefundOutcome: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    state: "done";
                } | {
                    /** @enum {string} */
                    state: "failed";
                    /**
                     * @description Why, as a code.
                     * @example late_delivery
                     */
                    code: string;
                };
            };
        };
        responses: {
            /** @description A refund of an order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        case: {
                            id: components["schemas"]["Uuid"];
                            number: string;
                        };
                        orderNumber: string | null;
                        amountMinor: number;
                        currency: string;
                        /**
                         * @description `pending` until the refund system was asked, `unavailable` while it cannot be; then `requested`, and `done` or `failed`.
                         * @enum {string}
                         */
                        state: "pending" | "unavailable" | "requested" | "done" | "failed";
                        failure: string | null;
                        askedAt: components["schemas"]["Instant"];
                        heardAt: components["schemas"]["Instant"] | null;
                        /** @description Since when the refund system cannot be asked, also after it took the refund; null while it can. */
                        unavailableSince: components["schemas"]["Instant"] | null;
                        links: {
                            case: components["schemas"]["Link"];
                            outcome: components["schemas"]["Link"];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readReportAttainment: {
        parameters: {
            query?: {
                /**
                 * @description From this date in the organisation's zone, or this instant, on. The beginning of this month unless told.
                 * @example 2026-03-01
                 */
                from?: string;
                /**
                 * @description Until before this date or instant. The end of the month of `from` unless told.
                 * @example 2026-03-01
                 */
                until?: string;
                class?: string;
                channel?: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
                category?: string;
                /** @description The root cause that was concluded. */
                cause?: string;
                /** @description Cases under the policy `demo`, which are counted apart. */
                demo?: "true" | "false";
                /** @description `csv` for a spreadsheet; `Accept: text/csv` says the same. */
                format?: "json" | "csv";
                /** @description What a row is of. */
                by?: "class" | "channel" | "category" | "cause";
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Limits met and missed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        report: "attainment";
                        from: components["schemas"]["Instant"];
                        until: components["schemas"]["Instant"];
                        demo: boolean;
                        rows: {
                            kind: string | null;
                            cases: number;
                            firstMet: number;
                            firstMissed: number;
                            /** @description 0 to 1; null of nothing. */
                            firstShare: number | null;
                            nextMissed: number;
                            resolutionMet: number;
                            resolutionMissed: number;
                            /** @description 0 to 1; null of nothing. */
                            resolutionShare: number | null;
                            /** @description Of the missed resolutions: late by a change of class. */
                            reclassified: number;
                            voided: number;
                            /** @description Address of the list of cases that missed their resolution limit. */
                            missedCases: string;
                        }[];
                    };
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readReportBottleneck: {
        parameters: {
            query?: {
                /**
                 * @description From this date in the organisation's zone, or this instant, on. The beginning of this month unless told.
                 * @example 2026-03-01
                 */
                from?: string;
                /**
                 * @description Until before this date or instant. The end of the month of `from` unless told.
                 * @example 2026-03-01
                 */
                until?: string;
                class?: string;
                channel?: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
                category?: string;
                /** @description The root cause that was concluded. */
                cause?: string;
                /** @description Cases under the policy `demo`, which are counted apart. */
                demo?: "true" | "false";
                /** @description `csv` for a spreadsheet; `Accept: text/csv` says the same. */
                format?: "json" | "csv";
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where the time goes, by stage and by whom it waits for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        report: "bottlenecks";
                        from: components["schemas"]["Instant"];
                        until: components["schemas"]["Instant"];
                        demo: boolean;
                        rows: {
                            /** @enum {string} */
                            stage: "received" | "triage" | "assignment" | "investigation" | "referral" | "proposal" | "approval" | "offer" | "compensation" | "resolved" | "aftercare" | "closed";
                            /** @enum {string} */
                            waitedFor: "us" | "department" | "customer" | "approver" | "outside_body";
                            /** @description That spent any time so. */
                            cases: number;
                            /**
                             * @description Milliseconds.
                             * @example 86400000
                             */
                            totalMs: number;
                            /** @description Of those cases. */
                            meanMs: number | null;
                            /** @description 0 to 1; null of nothing. */
                            share: number | null;
                        }[];
                        /**
                         * @description Milliseconds.
                         * @example 86400000
                         */
                        totalMs: number;
                    };
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listReportBudget: {
        parameters: {
            query?: {
                /** @description In the organisation's zone; this month unless told. */
                month?: string;
                /** @description `csv` for a spreadsheet; `Accept: text/csv` says the same. */
                format?: "json" | "csv";
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How the budget of a month is used; of each who grants, what is left of their share. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @example 2026-03 */
                        month: string;
                        asOf: components["schemas"]["Instant"];
                        /** @description Of `used`: the target `budget_use`. */
                        target: number | null;
                        items: {
                            currency: string;
                            capMinor: number;
                            reservedMinor: number;
                            paidMinor: number;
                            releasedMinor: number;
                            reversedMinor: number;
                            /** @description Claims that the budget did not have. */
                            refused: number;
                            leftMinor: number;
                            /** @description Share of the cap that is reserved or paid, 0 to 1. */
                            used: number | null;
                            agents: {
                                id: string;
                                name: string | null;
                                reservedMinor: number;
                                paidMinor: number;
                                releasedMinor: number;
                                reversedMinor: number;
                                /** @description Null is without bound. */
                                shareMinor: number | null;
                                leftMinor: number | null;
                            }[];
                        }[];
                    };
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listReportCases: {
        parameters: {
            query?: {
                /**
                 * @description From this date in the organisation's zone, or this instant, on. The beginning of this month unless told.
                 * @example 2026-03-01
                 */
                from?: string;
                /**
                 * @description Until before this date or instant. The end of the month of `from` unless told.
                 * @example 2026-03-01
                 */
                until?: string;
                class?: string;
                channel?: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
                category?: string;
                /** @description The root cause that was concluded. */
                cause?: string;
                /** @description Cases under the policy `demo`, which are counted apart. */
                demo?: "true" | "false";
                /** @description `csv` for a spreadsheet; `Accept: text/csv` says the same. */
                format?: "json" | "csv";
                /** @description Items per page, 1 to 200. */
                limit?: number;
                /** @description From `nextCursor` of the page before; only valid with the same filter and sort. */
                cursor?: string;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of cases, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: components["schemas"]["Uuid"];
                            number: string;
                            /** @enum {string} */
                            channel: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
                            class: string | null;
                            category: string | null;
                            severity: string | null;
                            cause: string | null;
                            finding: string | null;
                            /** @enum {string} */
                            stage: "received" | "triage" | "assignment" | "investigation" | "referral" | "proposal" | "approval" | "offer" | "compensation" | "resolved" | "aftercare" | "closed";
                            outcome: ("answered" | "accepted" | "deemed_accepted" | "rejected" | "no_reply" | "withdrawn" | "merged" | "cooperation_refused" | "not_a_complaint" | "cancelled") | null;
                            /** @description The case in which it goes on: this row is no complaint of its own. */
                            mergedInto: components["schemas"]["Uuid"] | null;
                            assignee: components["schemas"]["Uuid"] | null;
                            /** @description Compensation, in the currency of the policy. */
                            paidMinor: number;
                            /** @description Refunds of the order that were carried out; null for those of several currencies. */
                            refundedMinor: number | null;
                            /** @description Of the order; null when nothing was refunded. */
                            refundedCurrency: string | null;
                            receivedAt: components["schemas"]["Instant"];
                            createdAt: components["schemas"]["Instant"];
                            resolvedAt: components["schemas"]["Instant"] | null;
                            endedAt: components["schemas"]["Instant"] | null;
                            dueAt: components["schemas"]["Instant"] | null;
                            firstResponseMs: number | null;
                            /** @description Less what lay between a resolution and its reopening. */
                            resolutionMs: number | null;
                            /** @description Of it: while the customer was awaited. */
                            customerMs: number | null;
                            departmentMs: number | null;
                            usMs: number | null;
                            reopenings: number;
                            firstMissed: number;
                            nextMissed: number;
                            resolutionMissed: number;
                            reclassified: number;
                            voided: number;
                            receivedMs: number | null;
                            triageMs: number | null;
                            assignmentMs: number | null;
                            investigationMs: number | null;
                            proposalMs: number | null;
                            approvalMs: number | null;
                            offerMs: number | null;
                            compensationMs: number | null;
                            referralMs: number | null;
                        }[];
                        /** @description Send as `cursor`, with the same filter and sort, for the next page; null on the last. */
                        nextCursor: string | null;
                        links: {
                            /** @description The next page. Filters that may name a customer (`customer`, `text`) are never put into an address by this service: repeat them. */
                            next: components["schemas"]["Link"] | null;
                        };
                    };
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readReportCauses: {
        parameters: {
            query?: {
                /**
                 * @description From this date in the organisation's zone, or this instant, on. The beginning of this month unless told.
                 * @example 2026-03-01
                 */
                from?: string;
                /**
                 * @description Until before this date or instant. The end of the month of `from` unless told.
                 * @example 2026-03-01
                 */
                until?: string;
                class?: string;
                channel?: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
                category?: string;
                /** @description The root cause that was concluded. */
                cause?: string;
                /** @description Cases under the policy `demo`, which are counted apart. */
                demo?: "true" | "false";
                /** @description `csv` for a spreadsheet; `Accept: text/csv` says the same. */
                format?: "json" | "csv";
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Causes, and what is done about them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        report: "causes";
                        from: components["schemas"]["Instant"];
                        until: components["schemas"]["Instant"];
                        demo: boolean;
                        rows: {
                            cause: string;
                            cases: number;
                            casesBefore: number;
                            actionsOpen: number;
                            actionsLate: number;
                            actionsDone: number;
                            /** @description Fewer complaints after the work than before. */
                            actionsEffective: number;
                            actionsIneffective: number;
                            /** @description Mass incidents of this cause. */
                            incidentsOpen: number;
                            incidentsClosed: number;
                            /** @description Cases that are linked to them. */
                            incidentCases: number;
                            ideasProposed: number;
                            ideasAccepted: number;
                            ideasDone: number;
                        }[];
                        ideasPutToWork: {
                            count: number;
                            target: number | null;
                        };
                    };
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readReportExperiment: {
        parameters: {
            query: {
                /**
                 * @description From this date in the organisation's zone, or this instant, on. The beginning of this month unless told.
                 * @example 2026-03-01
                 */
                from?: string;
                /**
                 * @description Until before this date or instant. The end of the month of `from` unless told.
                 * @example 2026-03-01
                 */
                until?: string;
                class?: string;
                channel?: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
                category?: string;
                /** @description The root cause that was concluded. */
                cause?: string;
                /** @description Cases under the policy `demo`, which are counted apart. */
                demo?: "true" | "false";
                /** @description `csv` for a spreadsheet; `Accept: text/csv` says the same. */
                format?: "json" | "csv";
                experiment: string;
                /** @description Of the turnover; other currencies are left out. */
                currency?: string;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What an experiment changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        report: "experiment";
                        from: components["schemas"]["Instant"];
                        until: components["schemas"]["Instant"];
                        demo: boolean;
                        rows: {
                            /** @enum {string} */
                            figure: "csat" | "csi" | "fcr" | "churn" | "returned" | "turnover";
                            arm: string;
                            of: number;
                            value: number | null;
                            controlOf: number;
                            control: number | null;
                            difference: number | null;
                            differenceFrom: number | null;
                            differenceUntil: number | null;
                            /** @description `difference / control`: -0.2 is 20 % less. */
                            lift: number | null;
                            /** @description The target of this name: `churn_change`, `turnover_change`. */
                            liftTarget: number | null;
                            /** @description Zero lies outside the interval. */
                            significant: boolean | null;
                        }[];
                    };
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readReportFcr: {
        parameters: {
            query?: {
                /** @description Received then or later; this month's begin unless told. */
                from?: string;
                /** @description Received before; this month's end unless told. */
                until?: string;
                demo?: "true" | "false";
                /** @description `csv` for a spreadsheet; `Accept: text/csv` says the same. */
                format?: "json" | "csv";
                /** @description Version of the contact rules to judge by; the newest when left out. */
                rules?: number;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cases solved in one contact, of those that were solved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        from: components["schemas"]["Instant"];
                        until: components["schemas"]["Instant"];
                        demo: boolean;
                        rulesVersion: number;
                        /** @description What `/v1/targets` has under `fcr`. */
                        targets: {
                            name: string;
                            baseline: number | null;
                            target: number;
                        }[];
                        /** @description Cases that came to an answer or an offer; reopened ones too. */
                        solved: number;
                        /** @description Repeats of other cases, which count for nobody. */
                        repeats: number;
                        windows: {
                            /**
                             * @description Milliseconds.
                             * @example 86400000
                             */
                            windowMs: number;
                            chosen: boolean;
                            inOneContact: number;
                            share: number | null;
                        }[];
                        channels: {
                            /** @enum {string} */
                            channel: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
                            /** @description Cases that came to an answer or an offer; reopened ones too. */
                            solved: number;
                            /** @description Repeats of other cases, which count for nobody. */
                            repeats: number;
                            windows: {
                                /**
                                 * @description Milliseconds.
                                 * @example 86400000
                                 */
                                windowMs: number;
                                chosen: boolean;
                                inOneContact: number;
                                share: number | null;
                            }[];
                        }[];
                    };
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readReportFirstResponse: {
        parameters: {
            query?: {
                /** @description Received then or later; this month's begin unless told. */
                from?: string;
                /** @description Received before; this month's end unless told. */
                until?: string;
                demo?: "true" | "false";
                /** @description `csv` for a spreadsheet; `Accept: text/csv` says the same. */
                format?: "json" | "csv";
                /** @description Version of the contact rules to judge by; the newest when left out. */
                rules?: number;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description First responses by channel against their standards. Robots never respond. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        from: components["schemas"]["Instant"];
                        until: components["schemas"]["Instant"];
                        demo: boolean;
                        rulesVersion: number;
                        asOf: components["schemas"]["Instant"];
                        channels: {
                            /** @enum {string} */
                            channel: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
                            cases: number;
                            answered: number;
                            waiting: number;
                            /** @description Ended without a response. */
                            endedWithout: number;
                            /** @description Answered cases by how long they waited; the last has no limit. */
                            distribution: {
                                withinMs: number | null;
                                cases: number;
                            }[];
                            standards: {
                                /** @description Null: all categories without a standard of their own. */
                                category: string | null;
                                rungs: {
                                    /**
                                     * @description Milliseconds.
                                     * @example 86400000
                                     */
                                    withinMs: number;
                                    target: number;
                                    inTime: number;
                                    late: number;
                                    /** @description Without a response, and still in time. */
                                    waiting: number;
                                    /** @description In time, of those that are decided. */
                                    share: number | null;
                                    /** @description How many more of the cases received so far may be late; negative: missed by so many. */
                                    mayStillBeLate: number;
                                }[];
                            }[];
                        }[];
                    };
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readReportLoyalty: {
        parameters: {
            query?: {
                /**
                 * @description From this date in the organisation's zone, or this instant, on. The beginning of this month unless told.
                 * @example 2026-03-01
                 */
                from?: string;
                /**
                 * @description Until before this date or instant. The end of the month of `from` unless told.
                 * @example 2026-03-01
                 */
                until?: string;
                class?: string;
                channel?: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
                category?: string;
                /** @description The root cause that was concluded. */
                cause?: string;
                /** @description Cases under the policy `demo`, which are counted apart. */
                demo?: "true" | "false";
                /** @description `csv` for a spreadsheet; `Accept: text/csv` says the same. */
                format?: "json" | "csv";
                /** @description Of the turnover; other currencies are left out. */
                currency?: string;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What customers did after their complaints */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        report: "loyalty";
                        from: components["schemas"]["Instant"];
                        until: components["schemas"]["Instant"];
                        demo: boolean;
                        rows: {
                            outcome: string;
                            cases: number;
                            /** @description Came back to buy. */
                            returned: number;
                            returnedShare: number;
                            churned: number;
                            churnedShare: number;
                            purchases: number;
                            turnoverMinor: number;
                        }[];
                        returned: {
                            share: number | null;
                            target: number | null;
                        };
                    };
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readReportNpsAndComplaint: {
        parameters: {
            query?: {
                /**
                 * @description From this date in the organisation's zone, or this instant, on. The beginning of this month unless told.
                 * @example 2026-03-01
                 */
                from?: string;
                /**
                 * @description Until before this date or instant. The end of the month of `from` unless told.
                 * @example 2026-03-01
                 */
                until?: string;
                class?: string;
                channel?: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
                category?: string;
                /** @description The root cause that was concluded. */
                cause?: string;
                /** @description Cases under the policy `demo`, which are counted apart. */
                demo?: "true" | "false";
                /** @description `csv` for a spreadsheet; `Accept: text/csv` says the same. */
                format?: "json" | "csv";
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description NPS beside the number of complaints */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        report: "nps-and-complaints";
                        from: components["schemas"]["Instant"];
                        until: components["schemas"]["Instant"];
                        demo: boolean;
                        rows: {
                            /** @example 2026-03 */
                            month: string;
                            complaints: number;
                            surveysSent: number;
                            surveysAnswered: number;
                            nps: number | null;
                            csat: number | null;
                        }[];
                        /** @description First to last month: complaints as a share; NPS in points, and where it was above zero as a share too, beside the target `nps_change`. */
                        change: {
                            complaints: number | null;
                            nps: number | null;
                            npsShare: number | null;
                            npsTarget: number | null;
                        };
                    };
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readReportReceived: {
        parameters: {
            query?: {
                /**
                 * @description From this date in the organisation's zone, or this instant, on. The beginning of this month unless told.
                 * @example 2026-03-01
                 */
                from?: string;
                /**
                 * @description Until before this date or instant. The end of the month of `from` unless told.
                 * @example 2026-03-01
                 */
                until?: string;
                class?: string;
                channel?: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
                category?: string;
                /** @description The root cause that was concluded. */
                cause?: string;
                /** @description Cases under the policy `demo`, which are counted apart. */
                demo?: "true" | "false";
                /** @description `csv` for a spreadsheet; `Accept: text/csv` says the same. */
                format?: "json" | "csv";
                period?: "day" | "week" | "month";
                /** @description What is told apart: class, channel and cause unless told. The others are null. */
                by?: string | string[];
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Count complaints received by period and kind */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        report: "received";
                        from: components["schemas"]["Instant"];
                        until: components["schemas"]["Instant"];
                        demo: boolean;
                        rows: {
                            /** @description Local date on which the period begins. */
                            period: string;
                            class: string | null;
                            channel: string | null;
                            category: string | null;
                            /** @description Null until one was concluded. */
                            cause: string | null;
                            cases: number;
                        }[];
                        total: number;
                    };
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readReportRepeatComplainer: {
        parameters: {
            query?: {
                /**
                 * @description From this date in the organisation's zone, or this instant, on. The beginning of this month unless told.
                 * @example 2026-03-01
                 */
                from?: string;
                /**
                 * @description Until before this date or instant. The end of the month of `from` unless told.
                 * @example 2026-03-01
                 */
                until?: string;
                class?: string;
                channel?: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
                category?: string;
                /** @description The root cause that was concluded. */
                cause?: string;
                /** @description Cases under the policy `demo`, which are counted apart. */
                demo?: "true" | "false";
                /** @description `csv` for a spreadsheet; `Accept: text/csv` says the same. */
                format?: "json" | "csv";
                /** @description So many complaints at least. */
                least?: number;
                /** @description Of the turnover; other currencies are left out. */
                currency?: string;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Customers who complained often */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        report: "repeat-complainers";
                        from: components["schemas"]["Instant"];
                        until: components["schemas"]["Instant"];
                        demo: boolean;
                        rows: {
                            caseId: string;
                            number: string;
                            lastReceivedAt: string;
                            cases: number;
                            /** @description Of these, for how many something was paid. */
                            compensated: number;
                            /** @description In the currency that was asked for. */
                            paidMinor: number;
                        }[];
                    };
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readReportResolutionTimes: {
        parameters: {
            query?: {
                /**
                 * @description From this date in the organisation's zone, or this instant, on. The beginning of this month unless told.
                 * @example 2026-03-01
                 */
                from?: string;
                /**
                 * @description Until before this date or instant. The end of the month of `from` unless told.
                 * @example 2026-03-01
                 */
                until?: string;
                class?: string;
                channel?: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
                category?: string;
                /** @description The root cause that was concluded. */
                cause?: string;
                /** @description Cases under the policy `demo`, which are counted apart. */
                demo?: "true" | "false";
                /** @description `csv` for a spreadsheet; `Accept: text/csv` says the same. */
                format?: "json" | "csv";
                /** @description What a row is of. */
                by?: "class" | "channel" | "category" | "cause";
                /** @example 2026-03-01 */
                baselineFrom?: string;
                /** @example 2026-03-01 */
                baselineUntil?: string;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Time to resolution against a baseline */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        report: "resolution-times";
                        from: components["schemas"]["Instant"];
                        until: components["schemas"]["Instant"];
                        demo: boolean;
                        rows: {
                            kind: string | null;
                            cases: number;
                            medianMs: number | null;
                            p90Ms: number | null;
                            p99Ms: number | null;
                            baselineCases: number;
                            baselineMedianMs: number | null;
                            baselineP90Ms: number | null;
                            /** @description Of the median: -0.5 is half of it. */
                            change: number | null;
                        }[];
                        baselineFrom: components["schemas"]["Instant"];
                        baselineUntil: components["schemas"]["Instant"];
                        all: {
                            cases: number;
                            medianMs: number | null;
                            p90Ms: number | null;
                            p99Ms: number | null;
                        };
                        baseline: {
                            cases: number;
                            medianMs: number | null;
                            p90Ms: number | null;
                            p99Ms: number | null;
                        };
                        /** @description Of the median of all, beside the target `resolution_time_change`. */
                        change: {
                            value: number | null;
                            target: number | null;
                        };
                    };
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readReportSatisfaction: {
        parameters: {
            query?: {
                /**
                 * @description From this date in the organisation's zone, or this instant, on. The beginning of this month unless told.
                 * @example 2026-03-01
                 */
                from?: string;
                /**
                 * @description Until before this date or instant. The end of the month of `from` unless told.
                 * @example 2026-03-01
                 */
                until?: string;
                class?: string;
                channel?: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
                category?: string;
                /** @description The root cause that was concluded. */
                cause?: string;
                /** @description Cases under the policy `demo`, which are counted apart. */
                demo?: "true" | "false";
                /** @description `csv` for a spreadsheet; `Accept: text/csv` says the same. */
                format?: "json" | "csv";
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Satisfaction of customers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        report: "satisfaction";
                        from: components["schemas"]["Instant"];
                        until: components["schemas"]["Instant"];
                        demo: boolean;
                        rows: {
                            /** @example csat */
                            figure: string;
                            value: number | null;
                            /** @description So many... */
                            hits: number | null;
                            /** @description ...of so many. */
                            of: number;
                            baseline: number | null;
                            target: number | null;
                        }[];
                    };
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readReportStages: {
        parameters: {
            query?: {
                /**
                 * @description A past instant, or the beginning of a date. Now unless told.
                 * @example 2026-03-01
                 */
                asOf?: string;
                class?: string;
                channel?: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
                category?: string;
                /** @description The root cause that was concluded. */
                cause?: string;
                /** @description Cases under the policy `demo`, which are counted apart. */
                demo?: "true" | "false";
                /** @description `csv` for a spreadsheet; `Accept: text/csv` says the same. */
                format?: "json" | "csv";
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Open cases by stage. Each is in exactly one column: breached before paused before at risk before on time. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: components["schemas"]["Instant"];
                        demo: boolean;
                        stages: {
                            /** @enum {string} */
                            stage: "received" | "triage" | "assignment" | "investigation" | "referral" | "proposal" | "approval" | "offer" | "compensation" | "resolved" | "aftercare" | "closed";
                            onTime: number;
                            /** @description Null of a past instant. */
                            atRisk: number | null;
                            paused: number;
                            breached: number;
                            total: number;
                        }[];
                        totals: {
                            onTime: number;
                            /** @description Null of a past instant. */
                            atRisk: number | null;
                            paused: number;
                            breached: number;
                            total: number;
                        };
                    };
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readReportTrend: {
        parameters: {
            query?: {
                /**
                 * @description From this date in the organisation's zone, or this instant, on. The beginning of this month unless told.
                 * @example 2026-03-01
                 */
                from?: string;
                /**
                 * @description Until before this date or instant. The end of the month of `from` unless told.
                 * @example 2026-03-01
                 */
                until?: string;
                class?: string;
                channel?: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
                category?: string;
                /** @description The root cause that was concluded. */
                cause?: string;
                /** @description Cases under the policy `demo`, which are counted apart. */
                demo?: "true" | "false";
                /** @description `csv` for a spreadsheet; `Accept: text/csv` says the same. */
                format?: "json" | "csv";
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Compare complaints of each category with the interval before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        report: "trend";
                        from: components["schemas"]["Instant"];
                        until: components["schemas"]["Instant"];
                        demo: boolean;
                        rows: {
                            category: string | null;
                            before: number;
                            now: number;
                            /** @description -0.05 is 5 % less; null where there were none before. */
                            change: number | null;
                            target: number | null;
                            reached: boolean | null;
                        }[];
                        beforeFrom: components["schemas"]["Instant"];
                        targets: {
                            name: string;
                            /**
                             * @description `share`: 0.33 is 33 %. `change`: -0.05 is 5 % less. `ms`: milliseconds.
                             * @enum {string}
                             */
                            unit: "share" | "change" | "score" | "ms" | "count";
                            /** @description What it was before. */
                            baseline: number | null;
                            target: number;
                            /** @enum {string} */
                            better: "higher" | "lower";
                        }[];
                    };
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readRetention: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                        rules: {
                            /** @example store */
                            class: string;
                            /** @description After closing; null keeps for good. */
                            months: number | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    saveRetention: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rules: {
                        /** @example store */
                        class: string;
                        /** @description After closing; null keeps for good. */
                        months: number | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                        rules: {
                            /** @example store */
                            class: string;
                            /** @description After closing; null keeps for good. */
                            months: number | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listRetentionPreview: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            class: string | null;
                            /** @description Closed cases whose time is over. */
                            due: number;
                            /** @description Of these: kept by a legal hold. */
                            held: number;
                            oldestEndedAt: components["schemas"]["Instant"];
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listSeries: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            name: string;
                            unit: string;
                            baseline: number | null;
                            target: number | null;
                            latest: {
                                /**
                                 * Format: date
                                 * @description Local date.
                                 * @example 2026-03-01
                                 */
                                date: string;
                                value: number;
                            } | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readSeries: {
        parameters: {
            query?: {
                /**
                 * @description Local date.
                 * @example 2026-03-01
                 */
                from?: string;
                /**
                 * @description Half-open: points before this date.
                 * @example 2026-03-01
                 */
                until?: string;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A series of figures, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        unit: string;
                        baseline: number | null;
                        target: number | null;
                        latest: {
                            /**
                             * Format: date
                             * @description Local date.
                             * @example 2026-03-01
                             */
                            date: string;
                            value: number;
                        } | null;
                        points: {
                            /**
                             * Format: date
                             * @description Local date.
                             * @example 2026-03-01
                             */
                            date: string;
                            value: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    saveSeries: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example % */
                    unit: string;
                    /**
                     * @description What it was before; null: as the target of this name says.
                     * @default null
                     */
                    baseline?: number | null;
                    /**
                     * @description What is aimed at; null: as the target of this name says.
                     * @default null
                     */
                    target?: number | null;
                    /** @description A point of the same date is replaced, others stay. */
                    points: {
                        /**
                         * Format: date
                         * @description Local date.
                         * @example 2026-03-01
                         */
                        date: string;
                        value: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description A series of figures, oldest first. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        unit: string;
                        baseline: number | null;
                        target: number | null;
                        latest: {
                            /**
                             * Format: date
                             * @description Local date.
                             * @example 2026-03-01
                             */
                            date: string;
                            value: number;
                        } | null;
                        points: {
                            /**
                             * Format: date
                             * @description Local date.
                             * @example 2026-03-01
                             */
                            date: string;
                            value: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session of the request's cookie. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        /** @enum {string} */
                        via: "password" | "oidc";
                        createdAt: components["schemas"]["Instant"];
                        seenAt: components["schemas"]["Instant"];
                        expiresAt: components["schemas"]["Instant"];
                        personId: components["schemas"]["Uuid"];
                        /** @description For the header `X-CSRF-Token` of every unsafe call. */
                        csrfToken: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    logIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    /** @description 12 to 128 characters of any kind. Not the log-in name, and none of the common ones. */
                    password: string;
                };
            };
        };
        responses: {
            /** @description The session of the request's cookie. */
            201: {
                headers: {
                    /** @description Address of what was made. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        /** @enum {string} */
                        via: "password" | "oidc";
                        createdAt: components["schemas"]["Instant"];
                        seenAt: components["schemas"]["Instant"];
                        expiresAt: components["schemas"]["Instant"];
                        personId: components["schemas"]["Uuid"];
                        /** @description For the header `X-CSRF-Token` of every unsafe call. */
                        csrfToken: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    logOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session has ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Where the browser logs out of the identity provider too, if the session came from there. */
                        logOutUrl: string | null;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sessions that have not run out, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: components["schemas"]["Uuid"];
                            /** @enum {string} */
                            via: "password" | "oidc";
                            createdAt: components["schemas"]["Instant"];
                            seenAt: components["schemas"]["Instant"];
                            expiresAt: components["schemas"]["Instant"];
                            /** @description What the browser calls itself. */
                            userAgent: string | null;
                            /** @description Whether this request came by it. */
                            current: boolean;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    setUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    name: string;
                    /**
                     * @description E-mail address to log in by, in any case.
                     * @example oksana@example.com
                     */
                    login: string;
                    /** @description 12 to 128 characters of any kind. Not the log-in name, and none of the common ones. */
                    password: string;
                };
            };
        };
        responses: {
            /** @description The first administrator, who can log in now. */
            201: {
                headers: {
                    /** @description Address of what was made. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        personId: components["schemas"]["Uuid"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    saveStore: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: {
                        /** @example late_delivery */
                        code: string;
                        name: string;
                        address: string;
                        /** @default null */
                        phone?: string | null;
                        /**
                         * @description IANA zone.
                         * @default Europe/Kyiv
                         */
                        zone?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description How many rows were sent. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stored: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readSurvey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description From the link in the letter. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A survey that can be answered. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The customer's language, if it is known. */
                        locale: string | null;
                        expiresAt: components["schemas"]["Instant"];
                        /** @description What makes sense to ask; `prefersCompensation` only where some was paid. */
                        asks: ("satisfied" | "recommend" | "scores" | "attitudeBetter" | "prefersCompensation" | "reasons" | "comment")[];
                        reasons: ("long_solution" | "long_wait" | "not_solved" | "many_contacts" | "unclear_answer" | "small_compensation" | "impolite" | "other")[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    answerSurvey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description From the link in the letter. */
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Satisfied with how the complaint was dealt with (CSAT). */
                    satisfied: boolean;
                    /** @description Would recommend us, 0 to 10 (NPS). */
                    recommend?: number;
                    /** @description 1 to 5 each; the index of satisfaction (CSI) is made of them. */
                    scores?: {
                        speed?: number;
                        solution?: number;
                        courtesy?: number;
                    };
                    /** @description Thinks better of us than before. */
                    attitudeBetter?: boolean;
                    /** @description Would rather have this compensation than another. */
                    prefersCompensation?: boolean;
                    /**
                     * @description Why not satisfied.
                     * @default []
                     */
                    reasons?: ("long_solution" | "long_wait" | "not_solved" | "many_contacts" | "unclear_answer" | "small_compensation" | "impolite" | "other")[];
                    /** @description In their own words. */
                    comment?: string;
                };
            };
        };
        responses: {
            /** @description The answers are kept, and the link is used up. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        answered: true;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listTargets: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Targets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @example fcr */
                            name: string;
                            version: number;
                            /**
                             * @description `share`: 0.33 is 33 %. `change`: -0.05 is 5 % less. `ms`: milliseconds.
                             * @enum {string}
                             */
                            unit: "share" | "change" | "score" | "ms" | "count";
                            /** @description What it was before. */
                            baseline: number | null;
                            target: number;
                            /** @enum {string} */
                            better: "higher" | "lower";
                            createdAt: components["schemas"]["Instant"];
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    saveTarget: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description `share`: 0.33 is 33 %. `change`: -0.05 is 5 % less. `ms`: milliseconds.
                     * @enum {string}
                     */
                    unit: "share" | "change" | "score" | "ms" | "count";
                    /**
                     * @description What it was before.
                     * @default null
                     */
                    baseline?: number | null;
                    target: number;
                    /** @enum {string} */
                    better: "higher" | "lower";
                };
            };
        };
        responses: {
            /** @description What a figure was and is to be. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @example fcr */
                        name: string;
                        version: number;
                        /**
                         * @description `share`: 0.33 is 33 %. `change`: -0.05 is 5 % less. `ms`: milliseconds.
                         * @enum {string}
                         */
                        unit: "share" | "change" | "score" | "ms" | "count";
                        /** @description What it was before. */
                        baseline: number | null;
                        target: number;
                        /** @enum {string} */
                        better: "higher" | "lower";
                        createdAt: components["schemas"]["Instant"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listTasks: {
        parameters: {
            query?: {
                /** @description Tasks of one or several roles. */
                role?: string | string[];
                /** @description A person's id, `me`, or `none` for tasks that nobody has claimed. */
                assignee?: string | "me" | "none";
                step?: "triage" | "assign" | "investigate" | "propose" | "approve" | "answer_hand_off" | "follow_referral" | "confirm_refusal";
                department?: string;
                overdue?: "true" | "false";
                demo?: "true" | "false";
                /** @description Items per page, 1 to 200. */
                limit?: number;
                /** @description From `nextCursor` of the page before; only valid with the same filter and sort. */
                cursor?: string;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of tasks, soonest due first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description `<case id>.<task id>`. */
                            id: string;
                            /** @enum {string} */
                            step: "triage" | "assign" | "investigate" | "propose" | "approve" | "answer_hand_off" | "follow_referral" | "confirm_refusal";
                            /**
                             * @description Who may do it.
                             * @enum {string}
                             */
                            role: "integrator" | "agent" | "expert" | "supervisor" | "head" | "director" | "manager" | "department" | "admin";
                            department: string | null;
                            assignee: components["schemas"]["PersonRef"] | null;
                            openedAt: components["schemas"]["Instant"];
                            /** @description Null while nothing is due. */
                            dueAt: components["schemas"]["Instant"] | null;
                            overdue: boolean;
                            case: {
                                id: components["schemas"]["Uuid"];
                                number: string;
                                version: number;
                                /** @enum {string} */
                                stage: "received" | "triage" | "assignment" | "investigation" | "referral" | "proposal" | "approval" | "offer" | "compensation" | "resolved" | "aftercare" | "closed";
                                class: string | null;
                                severity: ("low" | "medium" | "high" | "critical") | null;
                                subject: string;
                                vulnerable: boolean;
                            };
                            links: {
                                case: components["schemas"]["Link"];
                                claim: components["schemas"]["Link"];
                                release: components["schemas"]["Link"];
                                reassign: components["schemas"]["Link"];
                            };
                        }[];
                        /** @description Send as `cursor`, with the same filter and sort, for the next page; null on the last. */
                        nextCursor: string | null;
                        links: {
                            /** @description The next page. Filters that may name a customer (`customer`, `text`) are never put into an address by this service: repeat them. */
                            next: components["schemas"]["Link"] | null;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    claimTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of the task: `<case id>.<task id>`. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The case after the step that the decision led to. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    reassignTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of the task: `<case id>.<task id>`. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description A person of ours.
                     */
                    to: string;
                    /**
                     * @description Moves the case to this queue; left out, it stays in its own.
                     * @enum {string}
                     */
                    line?: "agent" | "expert";
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description The case after the step that the decision led to. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    releaseTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of the task: `<case id>.<task id>`. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The case after the step that the decision led to. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readTaxonomy: {
        parameters: {
            query?: {
                /** @description The newest when left out. */
                version?: number;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How complaints are typed: classes, with their categories and root causes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description By class. Each class of the policies in force is needed: the policy gives it its limit. */
                        classes: {
                            [key: string]: {
                                /** @description As people read it. */
                                title: {
                                    uk: string;
                                    ru: string;
                                    en: string;
                                };
                                /** @description What complaints of this class are about. */
                                categories: {
                                    /** @example late_delivery */
                                    code: string;
                                    /** @description As people read it. */
                                    title: {
                                        uk: string;
                                        ru: string;
                                        en: string;
                                    };
                                }[];
                                /** @description Root causes that an investigation may find. */
                                causes: {
                                    /** @example late_delivery */
                                    code: string;
                                    /** @description As people read it. */
                                    title: {
                                        uk: string;
                                        ru: string;
                                        en: string;
                                    };
                                }[];
                            };
                        };
                        version: number;
                        createdAt: components["schemas"]["Instant"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    saveTaxonomy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description By class. Each class of the policies in force is needed: the policy gives it its limit. */
                    classes: {
                        [key: string]: {
                            /** @description As people read it. */
                            title: {
                                uk: string;
                                ru: string;
                                en: string;
                            };
                            /** @description What complaints of this class are about. */
                            categories: {
                                /** @example late_delivery */
                                code: string;
                                /** @description As people read it. */
                                title: {
                                    uk: string;
                                    ru: string;
                                    en: string;
                                };
                            }[];
                            /** @description Root causes that an investigation may find. */
                            causes: {
                                /** @example late_delivery */
                                code: string;
                                /** @description As people read it. */
                                title: {
                                    uk: string;
                                    ru: string;
                                    en: string;
                                };
                            }[];
                        };
                    };
                };
            };
        };
        responses: {
            /** @description How complaints are typed: classes, with their categories and root causes. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description By class. Each class of the policies in force is needed: the policy gives it its limit. */
                        classes: {
                            [key: string]: {
                                /** @description As people read it. */
                                title: {
                                    uk: string;
                                    ru: string;
                                    en: string;
                                };
                                /** @description What complaints of this class are about. */
                                categories: {
                                    /** @example late_delivery */
                                    code: string;
                                    /** @description As people read it. */
                                    title: {
                                        uk: string;
                                        ru: string;
                                        en: string;
                                    };
                                }[];
                                /** @description Root causes that an investigation may find. */
                                causes: {
                                    /** @example late_delivery */
                                    code: string;
                                    /** @description As people read it. */
                                    title: {
                                        uk: string;
                                        ru: string;
                                        en: string;
                                    };
                                }[];
                            };
                        };
                        version: number;
                        createdAt: components["schemas"]["Instant"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: components["schemas"]["Uuid"];
                            url: string;
                            types: string[];
                            description: string | null;
                            /** @enum {string} */
                            state: "active" | "paused" | "disabled";
                            /** @description `gone`: the receiver answered 410. `failing`: nothing got through for five days. */
                            disabled: {
                                /** @enum {string} */
                                reason: "gone" | "failing";
                                at: components["schemas"]["Instant"];
                            } | null;
                            /** @description Since when nothing gets through; null while it does. */
                            failingSince: components["schemas"]["Instant"] | null;
                            /** @description Secrets that sign now: two while one is being replaced. */
                            secrets: number;
                            /** @description Deliveries that are not settled. */
                            waiting: number;
                            createdAt: components["schemas"]["Instant"];
                            links: {
                                self: components["schemas"]["Link"];
                                deliveries: components["schemas"]["Link"];
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Begins with https:// and leads to the public internet; no user, password or fragment.
                     * @example https://shop.example/hooks/recourse
                     */
                    url: string;
                    /**
                     * @description `*` is all of them, later ones too. Types of events:
                     *
                     *     - `complaint.received`: A complaint was stored; its process starts at once, or when the engine is back.
                     *     - `complaint.stage_changed`: The case entered another stage: `stage`.
                     *     - `complaint.triaged`: Somebody looked at it first: class, category, severity.
                     *     - `complaint.reclassified`: Its class, category or severity was changed.
                     *     - `complaint.assigned`: Somebody became responsible.
                     *     - `complaint.unassigned`: Nobody is responsible any more.
                     *     - `complaint.escalated`: A rung of a ladder was reached: `clockId`, `rung`.
                     *     - `complaint.breached`: A limit passed: `clockId`, `cause`.
                     *     - `complaint.breach_voided`: A breach does not count: `clockId`.
                     *     - `complaint.customer_asked`: The case waits for the customer.
                     *     - `complaint.customer_wait_ended`: It waits for the customer no longer.
                     *     - `complaint.hand_off_asked`: A department was asked: `handOffId`, `department`.
                     *     - `complaint.hand_off_answered`: A department answered: `handOffId`.
                     *     - `complaint.hand_off_recalled`: A department is asked no longer: `handOffId`.
                     *     - `complaint.replied`: The customer was written to.
                     *     - `complaint.message_received`: The customer wrote: `channel`.
                     *     - `complaint.contact_recorded`: A contact was noted: `channel`.
                     *     - `complaint.noted`: A note was added.
                     *     - `complaint.attached`: A file was attached.
                     *     - `complaint.corrected`: Something known of the case was corrected.
                     *     - `complaint.concluded`: The investigation came to a finding.
                     *     - `complaint.proposed`: A remedy was proposed.
                     *     - `complaint.approved`: The proposal was approved.
                     *     - `complaint.approval_refused`: The proposal was not approved.
                     *     - `complaint.sent_back`: The proposal went back to the investigation.
                     *     - `complaint.offered`: The customer has an offer.
                     *     - `complaint.accepted`: The customer accepted.
                     *     - `complaint.declined`: The customer declined.
                     *     - `complaint.lapsed`: A wait ended in silence.
                     *     - `complaint.paid`: Compensation was paid: `claimId`.
                     *     - `complaint.payment_reversed`: A payment was taken back: `claimId`.
                     *     - `complaint.refund_asked`: The order is to be refunded: `refundId`.
                     *     - `complaint.refunded`: The order was refunded: `refundId`. May come after the case was closed.
                     *     - `complaint.refund_failed`: The order was not refunded: `refundId`. May come after the case was closed.
                     *     - `complaint.referred`: An outside body has the case: `referralId`.
                     *     - `complaint.referral_decided`: The outside body decided: `referralId`.
                     *     - `complaint.resolved`: The cycle has an outcome: `outcome`.
                     *     - `complaint.reopened`: The case was taken up again.
                     *     - `complaint.withdrawn`: The customer withdrew.
                     *     - `complaint.cancelled`: The case was cancelled.
                     *     - `complaint.merged`: The case was merged into another, in which it goes on.
                     *     - `complaint.merged_in`: Another case was merged into this one.
                     *     - `complaint.separated`: A merge into this case was undone.
                     *     - `complaint.closed`: The case has ended: `outcome`.
                     *     - `complaint.restated`: Events of this case from `fromSequence` on did not happen: the worker that told them died, and the process took its steps otherwise. What holds follows.
                     *     - `webhook.disabled`: A subscription is disabled: `webhookId`, `reason`.
                     */
                    types: (("complaint.received" | "complaint.stage_changed" | "complaint.triaged" | "complaint.reclassified" | "complaint.assigned" | "complaint.unassigned" | "complaint.escalated" | "complaint.breached" | "complaint.breach_voided" | "complaint.customer_asked" | "complaint.customer_wait_ended" | "complaint.hand_off_asked" | "complaint.hand_off_answered" | "complaint.hand_off_recalled" | "complaint.replied" | "complaint.message_received" | "complaint.contact_recorded" | "complaint.noted" | "complaint.attached" | "complaint.corrected" | "complaint.concluded" | "complaint.proposed" | "complaint.approved" | "complaint.approval_refused" | "complaint.sent_back" | "complaint.offered" | "complaint.accepted" | "complaint.declined" | "complaint.lapsed" | "complaint.paid" | "complaint.payment_reversed" | "complaint.refund_asked" | "complaint.refunded" | "complaint.refund_failed" | "complaint.referred" | "complaint.referral_decided" | "complaint.resolved" | "complaint.reopened" | "complaint.withdrawn" | "complaint.cancelled" | "complaint.merged" | "complaint.merged_in" | "complaint.separated" | "complaint.closed" | "complaint.restated" | "webhook.disabled") | "*")[];
                    /** @default null */
                    description?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    /** @description Address of what was made. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        url: string;
                        types: string[];
                        description: string | null;
                        /** @enum {string} */
                        state: "active" | "paused" | "disabled";
                        /** @description `gone`: the receiver answered 410. `failing`: nothing got through for five days. */
                        disabled: {
                            /** @enum {string} */
                            reason: "gone" | "failing";
                            at: components["schemas"]["Instant"];
                        } | null;
                        /** @description Since when nothing gets through; null while it does. */
                        failingSince: components["schemas"]["Instant"] | null;
                        /** @description Secrets that sign now: two while one is being replaced. */
                        secrets: number;
                        /** @description Deliveries that are not settled. */
                        waiting: number;
                        createdAt: components["schemas"]["Instant"];
                        links: {
                            self: components["schemas"]["Link"];
                            deliveries: components["schemas"]["Link"];
                        };
                        /**
                         * @description What signatures are checked with. Told this once: a repeat of the request has null.
                         * @example whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw
                         */
                        secret: string | null;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A subscription to events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        url: string;
                        types: string[];
                        description: string | null;
                        /** @enum {string} */
                        state: "active" | "paused" | "disabled";
                        /** @description `gone`: the receiver answered 410. `failing`: nothing got through for five days. */
                        disabled: {
                            /** @enum {string} */
                            reason: "gone" | "failing";
                            at: components["schemas"]["Instant"];
                        } | null;
                        /** @description Since when nothing gets through; null while it does. */
                        failingSince: components["schemas"]["Instant"] | null;
                        /** @description Secrets that sign now: two while one is being replaced. */
                        secrets: number;
                        /** @description Deliveries that are not settled. */
                        waiting: number;
                        createdAt: components["schemas"]["Instant"];
                        links: {
                            self: components["schemas"]["Link"];
                            deliveries: components["schemas"]["Link"];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    changeWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description Begins with https:// and leads to the public internet; no user, password or fragment.
                     * @example https://shop.example/hooks/recourse
                     */
                    url?: string;
                    /**
                     * @description `*` is all of them, later ones too. Types of events:
                     *
                     *     - `complaint.received`: A complaint was stored; its process starts at once, or when the engine is back.
                     *     - `complaint.stage_changed`: The case entered another stage: `stage`.
                     *     - `complaint.triaged`: Somebody looked at it first: class, category, severity.
                     *     - `complaint.reclassified`: Its class, category or severity was changed.
                     *     - `complaint.assigned`: Somebody became responsible.
                     *     - `complaint.unassigned`: Nobody is responsible any more.
                     *     - `complaint.escalated`: A rung of a ladder was reached: `clockId`, `rung`.
                     *     - `complaint.breached`: A limit passed: `clockId`, `cause`.
                     *     - `complaint.breach_voided`: A breach does not count: `clockId`.
                     *     - `complaint.customer_asked`: The case waits for the customer.
                     *     - `complaint.customer_wait_ended`: It waits for the customer no longer.
                     *     - `complaint.hand_off_asked`: A department was asked: `handOffId`, `department`.
                     *     - `complaint.hand_off_answered`: A department answered: `handOffId`.
                     *     - `complaint.hand_off_recalled`: A department is asked no longer: `handOffId`.
                     *     - `complaint.replied`: The customer was written to.
                     *     - `complaint.message_received`: The customer wrote: `channel`.
                     *     - `complaint.contact_recorded`: A contact was noted: `channel`.
                     *     - `complaint.noted`: A note was added.
                     *     - `complaint.attached`: A file was attached.
                     *     - `complaint.corrected`: Something known of the case was corrected.
                     *     - `complaint.concluded`: The investigation came to a finding.
                     *     - `complaint.proposed`: A remedy was proposed.
                     *     - `complaint.approved`: The proposal was approved.
                     *     - `complaint.approval_refused`: The proposal was not approved.
                     *     - `complaint.sent_back`: The proposal went back to the investigation.
                     *     - `complaint.offered`: The customer has an offer.
                     *     - `complaint.accepted`: The customer accepted.
                     *     - `complaint.declined`: The customer declined.
                     *     - `complaint.lapsed`: A wait ended in silence.
                     *     - `complaint.paid`: Compensation was paid: `claimId`.
                     *     - `complaint.payment_reversed`: A payment was taken back: `claimId`.
                     *     - `complaint.refund_asked`: The order is to be refunded: `refundId`.
                     *     - `complaint.refunded`: The order was refunded: `refundId`. May come after the case was closed.
                     *     - `complaint.refund_failed`: The order was not refunded: `refundId`. May come after the case was closed.
                     *     - `complaint.referred`: An outside body has the case: `referralId`.
                     *     - `complaint.referral_decided`: The outside body decided: `referralId`.
                     *     - `complaint.resolved`: The cycle has an outcome: `outcome`.
                     *     - `complaint.reopened`: The case was taken up again.
                     *     - `complaint.withdrawn`: The customer withdrew.
                     *     - `complaint.cancelled`: The case was cancelled.
                     *     - `complaint.merged`: The case was merged into another, in which it goes on.
                     *     - `complaint.merged_in`: Another case was merged into this one.
                     *     - `complaint.separated`: A merge into this case was undone.
                     *     - `complaint.closed`: The case has ended: `outcome`.
                     *     - `complaint.restated`: Events of this case from `fromSequence` on did not happen: the worker that told them died, and the process took its steps otherwise. What holds follows.
                     *     - `webhook.disabled`: A subscription is disabled: `webhookId`, `reason`.
                     */
                    types?: (("complaint.received" | "complaint.stage_changed" | "complaint.triaged" | "complaint.reclassified" | "complaint.assigned" | "complaint.unassigned" | "complaint.escalated" | "complaint.breached" | "complaint.breach_voided" | "complaint.customer_asked" | "complaint.customer_wait_ended" | "complaint.hand_off_asked" | "complaint.hand_off_answered" | "complaint.hand_off_recalled" | "complaint.replied" | "complaint.message_received" | "complaint.contact_recorded" | "complaint.noted" | "complaint.attached" | "complaint.corrected" | "complaint.concluded" | "complaint.proposed" | "complaint.approved" | "complaint.approval_refused" | "complaint.sent_back" | "complaint.offered" | "complaint.accepted" | "complaint.declined" | "complaint.lapsed" | "complaint.paid" | "complaint.payment_reversed" | "complaint.refund_asked" | "complaint.refunded" | "complaint.refund_failed" | "complaint.referred" | "complaint.referral_decided" | "complaint.resolved" | "complaint.reopened" | "complaint.withdrawn" | "complaint.cancelled" | "complaint.merged" | "complaint.merged_in" | "complaint.separated" | "complaint.closed" | "complaint.restated" | "webhook.disabled") | "*")[];
                    description?: string | null;
                    /**
                     * @description `paused` keeps what comes meanwhile; `active` sends it, and takes a disabled subscription up again.
                     * @enum {string}
                     */
                    state?: "active" | "paused";
                };
            };
        };
        responses: {
            /** @description A subscription to events. */
            200: {
                headers: {
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        url: string;
                        types: string[];
                        description: string | null;
                        /** @enum {string} */
                        state: "active" | "paused" | "disabled";
                        /** @description `gone`: the receiver answered 410. `failing`: nothing got through for five days. */
                        disabled: {
                            /** @enum {string} */
                            reason: "gone" | "failing";
                            at: components["schemas"]["Instant"];
                        } | null;
                        /** @description Since when nothing gets through; null while it does. */
                        failingSince: components["schemas"]["Instant"] | null;
                        /** @description Secrets that sign now: two while one is being replaced. */
                        secrets: number;
                        /** @description Deliveries that are not settled. */
                        waiting: number;
                        createdAt: components["schemas"]["Instant"];
                        links: {
                            self: components["schemas"]["Link"];
                            deliveries: components["schemas"]["Link"];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                state?: "waiting" | "delivered" | "failed" | "withdrawn";
                /** @description Items per page, 1 to 200. */
                limit?: number;
                /** @description From `nextCursor` of the page before; only valid with the same filter and sort. */
                cursor?: string;
            };
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deliveries, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: components["schemas"]["Uuid"];
                            /** @description As `webhook-id` says it; the same at every try. */
                            eventId: string;
                            type: string;
                            caseId: components["schemas"]["Uuid"] | null;
                            sequence: number | null;
                            /**
                             * @description `withdrawn`: not sent, for the process took the step otherwise before it was.
                             * @enum {string}
                             */
                            state: "waiting" | "delivered" | "failed" | "withdrawn";
                            createdAt: components["schemas"]["Instant"];
                            nextTryAt: components["schemas"]["Instant"] | null;
                            settledAt: components["schemas"]["Instant"] | null;
                            /** @description Of the last answer. */
                            status: number | null;
                            /**
                             * @description Why the last try failed.
                             * @example timed-out
                             * @example status-500
                             */
                            failure: string | null;
                            attempts: {
                                /** @description Sending it again is a new round. */
                                round: number;
                                attempt: number;
                                at: components["schemas"]["Instant"];
                                durationMs: number;
                                status: number | null;
                                failure: string | null;
                            }[];
                            links: {
                                resend: components["schemas"]["Link"];
                            };
                        }[];
                        /** @description Send as `cursor`, with the same filter and sort, for the next page; null on the last. */
                        nextCursor: string | null;
                        links: {
                            /** @description The next page. Filters that may name a customer (`customer`, `text`) are never put into an address by this service: repeat them. */
                            next: components["schemas"]["Link"] | null;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readWebhookDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
            };
            path: {
                id: string;
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An event on its way to a receiver. What the receiver answered is not kept, but its status. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        /** @description As `webhook-id` says it; the same at every try. */
                        eventId: string;
                        type: string;
                        caseId: components["schemas"]["Uuid"] | null;
                        sequence: number | null;
                        /**
                         * @description `withdrawn`: not sent, for the process took the step otherwise before it was.
                         * @enum {string}
                         */
                        state: "waiting" | "delivered" | "failed" | "withdrawn";
                        createdAt: components["schemas"]["Instant"];
                        nextTryAt: components["schemas"]["Instant"] | null;
                        settledAt: components["schemas"]["Instant"] | null;
                        /** @description Of the last answer. */
                        status: number | null;
                        /**
                         * @description Why the last try failed.
                         * @example timed-out
                         * @example status-500
                         */
                        failure: string | null;
                        attempts: {
                            /** @description Sending it again is a new round. */
                            round: number;
                            attempt: number;
                            at: components["schemas"]["Instant"];
                            durationMs: number;
                            status: number | null;
                            failure: string | null;
                        }[];
                        links: {
                            resend: components["schemas"]["Link"];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    resendWebhookDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An event on its way to a receiver. What the receiver answered is not kept, but its status. */
            201: {
                headers: {
                    /** @description Address of what was made. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        /** @description As `webhook-id` says it; the same at every try. */
                        eventId: string;
                        type: string;
                        caseId: components["schemas"]["Uuid"] | null;
                        sequence: number | null;
                        /**
                         * @description `withdrawn`: not sent, for the process took the step otherwise before it was.
                         * @enum {string}
                         */
                        state: "waiting" | "delivered" | "failed" | "withdrawn";
                        createdAt: components["schemas"]["Instant"];
                        nextTryAt: components["schemas"]["Instant"] | null;
                        settledAt: components["schemas"]["Instant"] | null;
                        /** @description Of the last answer. */
                        status: number | null;
                        /**
                         * @description Why the last try failed.
                         * @example timed-out
                         * @example status-500
                         */
                        failure: string | null;
                        attempts: {
                            /** @description Sending it again is a new round. */
                            round: number;
                            attempt: number;
                            at: components["schemas"]["Instant"];
                            durationMs: number;
                            status: number | null;
                            failure: string | null;
                        }[];
                        links: {
                            resend: components["schemas"]["Link"];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    pingWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An event on its way to a receiver. What the receiver answered is not kept, but its status. */
            201: {
                headers: {
                    /** @description Address of what was made. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Uuid"];
                        /** @description As `webhook-id` says it; the same at every try. */
                        eventId: string;
                        type: string;
                        caseId: components["schemas"]["Uuid"] | null;
                        sequence: number | null;
                        /**
                         * @description `withdrawn`: not sent, for the process took the step otherwise before it was.
                         * @enum {string}
                         */
                        state: "waiting" | "delivered" | "failed" | "withdrawn";
                        createdAt: components["schemas"]["Instant"];
                        nextTryAt: components["schemas"]["Instant"] | null;
                        settledAt: components["schemas"]["Instant"] | null;
                        /** @description Of the last answer. */
                        status: number | null;
                        /**
                         * @description Why the last try failed.
                         * @example timed-out
                         * @example status-500
                         */
                        failure: string | null;
                        attempts: {
                            /** @description Sending it again is a new round. */
                            round: number;
                            attempt: number;
                            at: components["schemas"]["Instant"];
                            durationMs: number;
                            status: number | null;
                            failure: string | null;
                        }[];
                        links: {
                            resend: components["schemas"]["Link"];
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    resendWebhookDeliveries: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description Everything that failed of what came since.
                     */
                    since: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    /** @description Address of what was made. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many are sent again; 10,000 at most, ask again for more. */
                        resent: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person for whom a system acts; for keys of systems with the role integrator or admin. */
                "Recourse-Actor"?: string;
                /**
                 * @description New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).
                 * @example order-77-complaint
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description How long the secret before signs too; 0 ends it at once.
                     * @default 24
                     */
                    overlapHours?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    /** @description Address of what was made. */
                    Location?: string;
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description What signatures are checked with. Told this once: a repeat of the request has null.
                         * @example whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw
                         */
                        secret: string | null;
                        oldUntil: components["schemas"]["Instant"];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
}
