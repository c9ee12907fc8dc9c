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
  @CON-004 @all @con @O @mock
  Scenario: CON-004 Calls signed with DSA are accepted
    Scenario description: The merchant signs its calls with DSA, which only older pages name. A query of a trade that does not exist shows whether the gateway accepts the signature.
    Test purpose: The gateway accepts every call signed with DSA, and its signed answers verify with the gateway's key.
    Test steps:
      1. Configure DSA as the signature type and make sure that the keys of both sides are in place.
      2. Query a merchant trade id that was never used.
      3. Compare the answer: the trade is unknown, the signature is not complained of.

    Given calls are signed with DSA
    When a trade that does not exist is queried
    Then every call signed with DSA is accepted [SGN-10]
    And the query answers TRADE_NOT_EXIST or TRANS_NOT_FOUND [ERRC-1]
    And every signed answer verifies with the gateway's key [SGN-11]

  # Cases row 6
  @CON-005 @all @con @C @mock @sandbox @observe @relay
  Scenario: CON-005 Texts outside ASCII in UTF-8
    Scenario description: The goods have a Chinese name, and requests are encoded in UTF-8.
    Test purpose: The bytes on the wire are UTF-8, the signature over them holds, and the gateway repeats the name unchanged.
    Test steps:
      1. Configure UTF-8 as the character set of requests.
      2. Give the goods a name with Chinese characters.
      3. Charge the amount at the till and scan the buyer's payment code.
      4. Check that the buyer's bill shows the name unchanged.

    Given a buyer who pays at once
    And requests are encoded in UTF-8
    And what is sold is called "抹茶拿铁"
    When the cashier charges 12.34 USD
    Then the name "抹茶拿铁" is sent in UTF-8 [SGN-6]
    And every request is signed correctly [SGN-1]
    And the gateway echoes texts outside ASCII unchanged [SGN-9]
    And the trade ends as TRADE_SUCCESS [IV-4]
    And the till shows success [IV-1]

  # Cases row 7
  @CON-006 @all @con @O @mock @sandbox
  Scenario: CON-006 Texts outside ASCII in GBK
    Scenario description: The goods have a Chinese name, and requests are encoded in GBK.
    Test purpose: The bytes on the wire are GBK, the signature over them holds, and the gateway repeats the name unchanged.
    Test steps:
      1. Configure GBK as the character set of requests.
      2. Give the goods a name with Chinese characters.
      3. Charge the amount at the till and scan the buyer's payment code.
      4. Check that the buyer's bill shows the name unchanged.

    Given a buyer who pays at once
    And requests are encoded in GBK
    And what is sold is called "抹茶拿铁"
    When the cashier charges 12.34 USD
    Then the name "抹茶拿铁" is sent in GBK [SGN-6]
    And every request is signed correctly [SGN-1]
    And the gateway echoes texts outside ASCII unchanged [SGN-9]
    And the trade ends as TRADE_SUCCESS [IV-4]
    And the till shows success [IV-1]

  # Cases row 8
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

  # Cases row 9
  @CON-008 @all @con @M @mock @sandbox
  Scenario: CON-008 Wrong key
    Scenario description: A query is signed with a key that is not the account's.
    Test purpose: The gateway refuses the call with ILLEGAL_SIGN: it does look at signatures.
    Test steps:
      1. Let the harness query a trade that does not exist, signed with a wrong key.
      2. Compare the answer with the error code.

    When a trade that does not exist is queried with a wrong key
    Then the call is refused with ILLEGAL_SIGN [ERRC-5]

  # Cases row 10
  @CON-009 @all @con @M @mock @sandbox
  Scenario: CON-009 Unknown partner
    Scenario description: A query names a partner that the gateway does not know.
    Test purpose: The gateway refuses the call with ILLEGAL_PARTNER: accounts are told apart.
    Test steps:
      1. Let the harness query a trade that does not exist under an unknown partner.
      2. Compare the answer with the error code.

    When a trade that does not exist is queried under an unknown partner
    Then the call is refused with ILLEGAL_PARTNER [ERRC-6]

  # Cases row 11
  @CON-010 @all @con @M @mock @observe @relay
  Scenario: CON-010 Charset in the URL
    Scenario description: The merchant calls the gateway with POST.
    Test purpose: _input_charset stands in the URL of every POST and is signed with the other parameters.
    Test steps:
      1. Charge the amount at the till and scan the buyer's payment code.
      2. Look at the recorded requests: the URL names _input_charset.

    Given a buyer who pays at once
    When the cashier charges 12.34 USD
    Then every POST names _input_charset in the URL [SGN-8]
    And every request is encoded in the charset it names [SGN-6]
    And every request is signed correctly [SGN-1]

  # Cases row 12
  @CON-011 @all @con @M @mock @sandbox
  Scenario: CON-011 Old timestamp
    Scenario description: The status of an unknown secondary merchant is queried with a timestamp that is 31 minutes old.
    Test purpose: The gateway refuses the call; which code it uses is noted, since no page names one.
    Test steps:
      1. Let the harness query an unknown secondary merchant with a timestamp 31 minutes old.
      2. Note the error code of the answer.

    When an unknown secondary merchant is queried with a timestamp 31 min old
    Then the call is refused, whatever the code [ERRC-7]

  # Cases row 13
  @CON-012 @all @con @M @mock @observe @relay
  Scenario: CON-012 Empty parameters
    Scenario description: A sale leaves optional fields of the request without a value.
    Test purpose: A parameter without a value is neither sent nor signed.
    Test steps:
      1. Leave an optional field empty, such as the memo.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Look at the recorded requests: no parameter is empty.

    Given a buyer who pays at once
    When the cashier charges 12.34 USD
    Then no empty parameter is sent [SGN-7]
    And every request is signed correctly [SGN-1]
    And the trade ends as TRADE_SUCCESS [IV-4]
