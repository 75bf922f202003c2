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
         * @description Newest first, revoked ones too.
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
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description For good. It may be taken for one second more.
         *
         *     Roles: admin.
         */
        delete: operations["deleteApiKey"];
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
         * @description The ETag is the version; `If-None-Match` answers 304 while it stands.
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
         * @description Earlier cases with outcomes, contacts, answers given, compensation, and an advisory repeat score.
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
         * @description The owner is reminded at 80 % of the time, and when it is late it is told above. Once done, complaints of the cause are counted before and after.
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
    "/v1/reports/attainment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Limits met and missed
         * @description Of cases received in the interval, each cycle's own resolution limit. A breach that was voided is not missed; one that came with a change of class is counted apart too. `cases` of a row leads to those that missed their resolution limit.
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
         * @description Complaints received within the interval by root cause, beside as long a time before it; corrective actions and ideas as they stand now.
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
         * @description One inbound contact before the resolution, and none about the same within the window after it. All three usual windows are shown beside the chosen one.
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
         * @description This month unless told: how many may still be late is counted over the cases received so far.
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
}
export type webhooks = Record<string, never>;
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
            /** @description Changes with decisions and facts; also the ETag. */
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
            /** @description The case that this one repeats: the same customer and category, within the repeat window. */
            repeats: components["schemas"]["Uuid"] | null;
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
             * @description Deadlines count from it: from five years ago to five minutes ahead; now unless told.
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
        /** @description One of: `/problems/unauthenticated`. */
        Problem401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description One of: `/problems/forbidden`, `/problems/not-your-task`, `/problems/own-proposal`, `/problems/second-person-needed`. */
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
        /** @description One of: `/problems/budget-exhausted`, `/problems/case-ended`, `/problems/conflict`, `/problems/customer-awaited`, `/problems/customer-not-awaited`, `/problems/decision-pending`, `/problems/no-refusal`, `/problems/not-allowed-now`, `/problems/nothing-changes`, `/problems/nothing-paid`, `/problems/payment-in-progress`, `/problems/request-running`, `/problems/task-taken`. */
        Problem409: {
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
        /** @description One of: `/problems/above-authority`, `/problems/finding-required`, `/problems/idempotency-key-reused`, `/problems/invalid-compensation`, `/problems/outside-rule`, `/problems/promise-in-the-past`, `/problems/unfit-person`, `/problems/unknown-class`, `/problems/unknown-code`, `/problems/unprocessable`. */
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
        /** @description One of: `/problems/outcome-unknown`, `/problems/unavailable`. */
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
                            createdAt: components["schemas"]["Instant"];
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
                        createdAt: components["schemas"]["Instant"];
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
    deleteApiKey: {
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
            /** @description Revoked. */
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
                /** @description That missed a limit of this kind in any cycle; a voided breach is none. */
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
            /** @description A page of complaints. */
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
                    by: "customer" | "representative" | "agent";
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
                    by: "customer" | "representative" | "agent";
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
                            key: string;
                            at: components["schemas"]["Instant"];
                            /** @enum {string} */
                            channel: "web" | "phone" | "email" | "chat" | "messenger" | "social" | "post" | "store" | "api";
                            /** @enum {string} */
                            direction: "inbound" | "outbound";
                            /**
                             * @description `complaint`, `message`, `contact`, or the kind of letter.
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
                    by: "customer" | "representative" | "agent";
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
                            kind: "acknowledgement" | "question" | "reply" | "reminder" | "delay" | "decision" | "offer" | "closing" | "survey";
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
                    /** @description Why, for our own people. */
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
                         * @description `not_started`: stored, and not yet started. `ended`: the history may still be there; later only PostgreSQL answers.
                         * @enum {string}
                         */
                        state: "not_started" | "running" | "ended";
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
                                    cause: "time" | "by_reclassification";
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
                    /** @description Why, for our own people. */
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
                    by: "customer" | "representative" | "agent";
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
                            } | null;
                            breach: {
                                dueAt: components["schemas"]["Instant"];
                                detectedAt: components["schemas"]["Instant"];
                                /** @enum {string} */
                                cause: "time" | "by_reclassification";
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
                /** @description `customer` leaves out internal texts. */
                audience?: "staff" | "customer";
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
                    by: "customer" | "representative" | "agent";
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
                            doneAt: components["schemas"]["Instant"] | null;
                            cancelledAt: components["schemas"]["Instant"] | null;
                            /** @description Past 80 % of its time. */
                            ownerRemindedAt: components["schemas"]["Instant"] | null;
                            /** @description Since when it is on the list of who is above. */
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
                        doneAt: components["schemas"]["Instant"] | null;
                        cancelledAt: components["schemas"]["Instant"] | null;
                        /** @description Past 80 % of its time. */
                        ownerRemindedAt: components["schemas"]["Instant"] | null;
                        /** @description Since when it is on the list of who is above. */
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
                        doneAt: components["schemas"]["Instant"] | null;
                        cancelledAt: components["schemas"]["Instant"] | null;
                        /** @description Past 80 % of its time. */
                        ownerRemindedAt: components["schemas"]["Instant"] | null;
                        /** @description Since when it is on the list of who is above. */
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
                        doneAt: components["schemas"]["Instant"] | null;
                        cancelledAt: components["schemas"]["Instant"] | null;
                        /** @description Past 80 % of its time. */
                        ownerRemindedAt: components["schemas"]["Instant"] | null;
                        /** @description Since when it is on the list of who is above. */
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
                            kind: "acknowledgement" | "question" | "reply" | "reminder" | "delay" | "decision" | "offer" | "closing" | "survey";
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
                kind: "acknowledgement" | "question" | "reply" | "reminder" | "delay" | "decision" | "offer" | "closing" | "survey";
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
                        kind: "acknowledgement" | "question" | "reply" | "reminder" | "delay" | "decision" | "offer" | "closing" | "survey";
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
                 * @description The ETag of the case that the decision is made on.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                kind: "acknowledgement" | "question" | "reply" | "reminder" | "delay" | "decision" | "offer" | "closing" | "survey";
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "acknowledgement" | "question" | "reply" | "reminder" | "delay" | "decision" | "offer" | "closing" | "survey";
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
                kind?: "acknowledgement" | "question" | "reply" | "reminder" | "delay" | "decision" | "offer" | "closing" | "survey";
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
                            kind: "acknowledgement" | "question" | "reply" | "reminder" | "delay" | "decision" | "offer" | "closing" | "survey";
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
                        kind: "acknowledgement" | "question" | "reply" | "reminder" | "delay" | "decision" | "offer" | "closing" | "survey";
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
                             * @description The clock whose ladder told.
                             * @example resolution.1
                             */
                            clockId: string;
                            /** @example breach_to_head */
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
                            };
                            links: {
                                case: components["schemas"]["Link"];
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
            /** @description What a ladder told a person. */
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
                         * @description The clock whose ladder told.
                         * @example resolution.1
                         */
                        clockId: string;
                        /** @example breach_to_head */
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
                        };
                        links: {
                            case: components["schemas"]["Link"];
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
                            assignee: components["schemas"]["Uuid"] | null;
                            paidMinor: number;
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
                        targets: {
                            practice: string;
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
                        /** @description First to last month: complaints as a share, NPS in points. */
                        change: {
                            complaints: number | null;
                            nps: number | null;
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
                     * @description What it was before.
                     * @default null
                     */
                    baseline?: number | null;
                    /**
                     * @description What is aimed at.
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
    saveStore: {
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
                        asks: ("satisfied" | "recommend" | "scores" | "attitudeBetter" | "prefersCompensation" | "reasons")[];
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
}
