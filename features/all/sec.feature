# Do not edit: this file is generated from openvalidate-cases.xlsx.
# Change the workbook, then run: mvn -q compile exec:java@write-features
Feature: SEC Secondary merchants - all products

  # Cases row 186
  @SEC-003 @all @sec @C @mock @observe
  Scenario: SEC-003 Shop rejected
    Scenario description: The review of a shop ends in FAILED with a reason.
    Test purpose: The reason is recorded, an operator is told, and the shop is not used.
    Test steps:
      1. Let reviews end in a rejection.
      2. Report the shop and its store.
      3. Try to sell in that shop afterwards.
      4. Check that an operator is told what failed.

    Given a buyer who pays at once
    And reviews of secondary merchants end in a rejection because of "high-risk merchant rejected"
    When the shop and its store are reported
    And the cashier of the reported shop charges 12.34 USD after 12 min
    Then the status is queried until it is FAILED [SHOP-4]
    And the reason of the rejection is recorded [SHOP-4]
    And no pay names the shop unless it is approved [SHOP-3]
    And an operator is told that the report failed [SHOP-4]

  # Cases row 187
  @SEC-004 @all @sec @C @mock @observe
  Scenario: SEC-004 Data changed
    Scenario description: An approved online shop changes its name.
    Test purpose: The change is reported again, reviewed and approved; nothing but what may be changed is changed.
    Test steps:
      1. Report the shop and wait until it is approved.
      2. Change its name and report it again.
      3. Watch the recorded status queries until the second review has ended.

    When the shop is reported with 1 site
    And the shop is renamed to "Harbour Noodles 2" after 20 min and reported again
    Then the changed data are reported again [SHOP-5]
    And nothing changes but what may be changed [SHOP-5]
    And the status MODIFICATION_REVIEW is seen on the way [SHOP-6]
    And the status is queried until it is SUCCESS [SHOP-6]

  # Cases row 188
  @SEC-005 @all @sec @C @mock @sandbox @observe @relay
  Scenario: SEC-005 Shop not registered
    Scenario description: The status of a shop that was never reported is queried.
    Test purpose: DATA_NOT_EXIST is understood: an operator is told, and the shop is not used.
    Test steps:
      1. Query the status of a shop that was never reported.
      2. Check that an operator is told what failed.

    When the status of a shop that was never reported is queried
    Then the call is refused with DATA_NOT_EXIST [SHOP-7]
    And an operator is told that the report failed [SHOP-7]

  # Cases row 189
  @SEC-006 @all @sec @C @mock @sandbox @observe
  Scenario: SEC-006 Bad data
    Scenario description: A shop is reported with an industry code of two digits.
    Test purpose: PARAM_ILLEGAL is shown to an operator, who can correct the data.
    Test steps:
      1. Report the shop with a bad industry code.
      2. Check that an operator is told what failed.

    When the shop is reported with the industry code "58"
    Then the call is refused with PARAM_ILLEGAL [SHOP-8]
    And an operator is told that the report failed [SHOP-8]

  # Cases row 190
  @SEC-007 @all @sec @C @mock @observe
  Scenario: SEC-007 Pays name the registered ids
    Scenario description: A sale is tried while the shop is under review, and again after its approval.
    Test purpose: Nothing is sold before the approval; afterwards every pay names the ids that were reported.
    Test steps:
      1. Report the shop and its store.
      2. Try to sell at once: nothing is sent.
      3. Sell again after the approval.

    Given a buyer who pays at once
    And the review of a secondary merchant takes 6 min
    When the shop and its store are reported
    And the cashier of the reported shop charges 12.34 USD after 1 min
    And the cashier of the reported shop charges 12.34 USD after 20 min
    Then no pay names the shop unless it is approved [SHOP-3]
    And every pay names the ids that were reported [SHOP-9]
    And the trade ends as TRADE_SUCCESS [IV-4]

  # Cases row 192
  @SEC-009a @all @sec @C @mock @sandbox
  Scenario: SEC-009a Shop of an individual
    Scenario description: The shop is reported with the type INDIVIDUAL.
    Test purpose: The report names the owner as its type demands and is accepted.
    Test steps: 1. Report the shop as INDIVIDUAL.

    When the shop is reported as INDIVIDUAL
    Then the report says who owns the shop, as its type demands [SHOP-12]
    And the report is accepted for review [SHOP-1]

  # Cases row 193
  @SEC-009b @all @sec @C @mock @sandbox
  Scenario: SEC-009b Shop of an enterprise
    Scenario description: The shop is reported with the type ENTERPRISE.
    Test purpose: The report names the owner as its type demands and is accepted.
    Test steps: 1. Report the shop as ENTERPRISE.

    When the shop is reported as ENTERPRISE
    Then the report says who owns the shop, as its type demands [SHOP-12]
    And the report is accepted for review [SHOP-1]
