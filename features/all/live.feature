# Do not edit: this file is generated from openvalidate-cases.xlsx.
# Change the workbook, then run: mvn -q compile exec:java@write-features
Feature: LIVE Go-live - all products

  # Cases row 210
  @LIVE-001 @all @live @M @attested
  Scenario: LIVE-001 Gateway and other data switched
    Scenario description: Production host, hosts of notices, SFTP host and addresses, product_code and timeout values are those of production; no sandbox name is left.
    Test purpose: The technical lead of the merchant confirms the statement and signs it.
    Test steps:
      1. Attach: the production configuration, secrets masked.
      2. Attach: a search of the configuration for sandbox names.
      3. The technical lead of the merchant signs with name, role and date.

    When the person in charge confirms the statement above
    Then the statement is confirmed and the evidence attached [LIFE-1]

  # Cases row 211
  @LIVE-002 @all @live @M @attested
  Scenario: LIVE-002 PID and keys switched
    Scenario description: PID and keys differ from those of the sandbox, and the pair was checked on the production host.
    Test purpose: The technical lead of the merchant confirms the statement and signs it.
    Test steps:
      1. Attach: the one-line answer of keys pair on the production host.
      2. Attach: who sent which public key to whom, and when.
      3. The technical lead of the merchant signs with name, role and date.

    When the person in charge confirms the statement above
    Then the statement is confirmed and the evidence attached [LIFE-1]

  # Cases row 212
  @LIVE-003 @all @live @C @attested
  Scenario: LIVE-003 notify_url reachable
    Scenario description: The production notify_url answers from outside the merchant; HTTPS is recommended.
    Test purpose: The technical lead of the merchant confirms the statement and signs it.
    Test steps:
      1. Attach: the answer of the address to a call from outside.
      2. The technical lead of the merchant signs with name, role and date.

    When the person in charge confirms the statement above
    Then the statement is confirmed and the evidence attached [LIFE-2]

  # Cases row 213
  @LIVE-004 @all @live @C @attested
  Scenario: LIVE-004 Secondary merchants approved in production
    Scenario description: Every secondary merchant and store has the status SUCCESS in production.
    Test purpose: The operations lead of the merchant confirms the statement and signs it.
    Test steps:
      1. Attach: the list of ids with their status and date.
      2. The operations lead of the merchant signs with name, role and date.

    When the person in charge confirms the statement above
    Then the statement is confirmed and the evidence attached [LIFE-1]

  # Cases row 214
  @LIVE-005 @all @live @M @attested
  Scenario: LIVE-005 Main flows in production
    Scenario description: For each product a payment, a query, a cancel or refund and a notice were made in production.
    Test purpose: The tester confirms the statement and signs it.
    Test steps:
      1. Attach: the ids of each trade and refund.
      2. Attach: a receipt or bill of each.
      3. The tester signs with name, role and date.

    When the person in charge confirms the statement above
    Then the statement is confirmed and the evidence attached [LIFE-1]

  # Cases row 215
  @LIVE-006 @all @live @M @attested
  Scenario: LIVE-006 First reconciliation file received
    Scenario description: The first reconciliation file of production was received and matched.
    Test purpose: The operations lead of the merchant confirms the statement and signs it.
    Test steps:
      1. Attach: name, date and number of rows of the file.
      2. Attach: the result of the matching.
      3. The operations lead of the merchant signs with name, role and date.

    When the person in charge confirms the statement above
    Then the statement is confirmed and the evidence attached [LIFE-2]

  # Cases row 217
  @LIVE-008 @all @live @M @attested
  Scenario: LIVE-008 Other error situations
    Scenario description: Responsibilities, process and templates for other error situations are agreed with the vendor.
    Test purpose: The operations lead of the merchant confirms the statement and signs it.
    Test steps:
      1. Attach: the agreed document.
      2. The operations lead of the merchant signs with name, role and date.

    When the person in charge confirms the statement above
    Then the statement is confirmed and the evidence attached [LIFE-1]

  # Cases row 218
  @LIVE-009 @all @live @C @attested
  Scenario: LIVE-009 Plans
    Scenario description: Joint sandbox test, pre-release test and grey release are planned and agreed.
    Test purpose: The project manager of the merchant confirms the statement and signs it.
    Test steps:
      1. Attach: the plans with their dates.
      2. The project manager of the merchant signs with name, role and date.

    When the person in charge confirms the statement above
    Then the statement is confirmed and the evidence attached [LIFE-1]

  # Cases row 219
  @LIVE-010 @all @live @O @attested
  Scenario: LIVE-010 User experience and flow documents
    Scenario description: The documents of user experience and flow are complete.
    Test purpose: The project manager of the merchant confirms the statement and signs it.
    Test steps:
      1. Attach: the documents.
      2. The project manager of the merchant signs with name, role and date.

    When the person in charge confirms the statement above
    Then the statement is confirmed and the evidence attached [LIFE-1]

  # Cases row 220
  @LIVE-011 @all @live @M @attested
  Scenario: LIVE-011 Switch
    Scenario description: The switch to production is fixed, and somebody can roll it back.
    Test purpose: The technical lead of the merchant confirms the statement and signs it.
    Test steps:
      1. Attach: date and versions.
      2. Attach: the person who can roll back.
      3. The technical lead of the merchant signs with name, role and date.

    When the person in charge confirms the statement above
    Then the statement is confirmed and the evidence attached [LIFE-1]

  # Cases row 221
  @LIVE-012 @all @live @O @attested
  Scenario: LIVE-012 Monitoring
    Scenario description: Contacts and alert rules are set; a heartbeat is sent where it is used.
    Test purpose: The technical lead of the merchant confirms the statement and signs it.
    Test steps:
      1. Attach: the alert rules and the contact.
      2. The technical lead of the merchant signs with name, role and date.

    When the person in charge confirms the statement above
    Then the statement is confirmed and the evidence attached [LIFE-1]
