# Do not edit: this file is generated from openvalidate-cases.xlsx.
# Change the workbook, then run: mvn -q compile exec:java@write-features
Feature: CON Access and signature - all products

  # Cases row 2
  @CON-001 @all @con @C @mock @sandbox @observe @relay
  Scenario: CON-001 Calls signed with MD5 are accepted
    Scenario description: The merchant signs its calls with MD5 (MD5 key). A query of a trade that does not exist shows, without any payment, whether the gateway accepts the signature.
    Test purpose: The gateway accepts every call signed with MD5, and its signed answers verify with the gateway's key.
    Test steps:
      1. Configure MD5 as the signature type and make sure that the keys of both sides are in place.
      2. Query a merchant trade id that was never used.
      3. Compare the answer: the trade is unknown, the signature is not complained of.

    Given calls are signed with MD5
    When a trade that does not exist is queried
    Then every call signed with MD5 is accepted [SGN-2]
    And the query answers TRADE_NOT_EXIST or TRANS_NOT_FOUND [ERRC-1]
    And every signed answer verifies with the gateway's key [SGN-3]

  # Cases row 3
  @CON-002 @all @con @C @mock @sandbox @observe @relay
  Scenario: CON-002 Calls signed with RSA are accepted
    Scenario description: The merchant signs its calls with RSA (SHA1withRSA). A query of a trade that does not exist shows, without any payment, whether the gateway accepts the signature.
    Test purpose: The gateway accepts every call signed with RSA, and its signed answers verify with the gateway's key.
    Test steps:
      1. Configure RSA as the signature type and make sure that the keys of both sides are in place.
      2. Query a merchant trade id that was never used.
      3. Compare the answer: the trade is unknown, the signature is not complained of.

    Given calls are signed with RSA
    When a trade that does not exist is queried
    Then every call signed with RSA is accepted [SGN-2]
    And the query answers TRADE_NOT_EXIST or TRANS_NOT_FOUND [ERRC-1]
    And every signed answer verifies with the gateway's key [SGN-3]

  # Cases row 4
  @CON-003 @all @con @C @mock @sandbox @observe @relay
  Scenario: CON-003 Calls signed with RSA2 are accepted
    Scenario description: The merchant signs its calls with RSA2 (SHA256withRSA). A query of a trade that does not exist shows, without any payment, whether the gateway accepts the signature.
    Test purpose: The gateway accepts every call signed with RSA2, and its signed answers verify with the gateway's key.
    Test steps:
      1. Configure RSA2 as the signature type and make sure that the keys of both sides are in place.
      2. Query a merchant trade id that was never used.
      3. Compare the answer: the trade is unknown, the signature is not complained of.

    Given calls are signed with RSA2
    When a trade that does not exist is queried
    Then every call signed with RSA2 is accepted [SGN-2]
    And the query answers TRADE_NOT_EXIST or TRANS_NOT_FOUND [ERRC-1]
    And every signed answer verifies with the gateway's key [SGN-3]

  # Cases row 5
  @CON-007 @all @con @M @mock @observe @relay
  Scenario: CON-007 Altered response is not trusted
    Scenario description: The pay takes effect, but the answer that reports success carries a signature that does not verify.
    Test purpose: The sale is not completed because of an answer that does not verify. The merchant asks the gateway, and in the end all sides agree.
    Test steps:
      1. Charge the amount at the till and scan the buyer's payment code.
      2. The gateway takes the money and answers with a wrong signature.
      3. Watch the till: it does not show success before a query has confirmed it.

    Given a buyer who pays at once
    And the pay takes effect but its answer carries a wrong signature
    When the cashier charges 12.34 USD
    Then success is never taken from an answer with a wrong signature [SGN-4]
    And the trade is queried at least 1 time [SGN-5]
    And till, merchant and gateway agree on the end [PAY-8]
    And the buyer is charged once [PAY-11]
