<#ftl output_format="plainText">
<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "portal-mail.ftl" as mail>
<#import "portal-invitation-parts.ftl" as invitation>
<@mail.greeting/>


<@invitation.from named="portalInvitationTextFrom" unnamed="portalInvitationText"/>

<@invitation.roles/>
<@invitation.message/>

${msg("portalInvitationNext")}

${msg("portalInvitationButton")}${mail.colon?trim}
${link}

${msg("portalMailLinkUntil", linkExpiresAt)}

<@mail.why "portalMailWhyInvited"/>
<@mail.sender/>
